# The service in a small image: base installation (no torch), a user without rights, one volume.
#
#   docker build -t vigie .
#   docker run -p 8000:8000 -v vigie:/var/lib/vigie -e VIGIE_API_KEYS=... vigie
#
# VIGIE_API_KEYS must be given: the container listens beyond its own loopback, and without keys
# Vigie refuses that. The README tells how keys are written. For PostgreSQL instead of the volume,
# give VIGIE_DATABASE_URL too.

FROM python:3.11-slim AS builder
WORKDIR /src
RUN python -m venv --without-pip /opt/vigie
COPY . .
RUN --mount=type=cache,target=/root/.cache/pip \
    python -m pip wheel --no-deps --wheel-dir dist .
RUN --mount=type=cache,target=/root/.cache/pip \
    python -m pip --python /opt/vigie/bin/python install --constraint constraints.txt \
        "$(echo dist/vigie-*.whl)[postgres]"

FROM python:3.11-slim
RUN useradd --system --user-group --uid 10001 --no-create-home vigie \
    && install --directory --owner vigie --group vigie /var/lib/vigie
COPY --from=builder /opt/vigie /opt/vigie
ENV PATH=/opt/vigie/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    VIGIE_HOME=/var/lib/vigie
USER vigie
WORKDIR /var/lib/vigie
VOLUME /var/lib/vigie
EXPOSE 8000
# Alive is enough here; /readyz, which also wants a trained artifact, is for the load balancer.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os; from urllib.request import urlopen; urlopen(f'http://127.0.0.1:{int(os.environ.get(\"VIGIE_PORT\", 8000))}/healthz', timeout=4)"]
CMD ["vigie", "serve", "--host", "0.0.0.0"]
