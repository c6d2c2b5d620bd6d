"""Find Russian names: beside titles, labels and greetings, with a patronymic, or by two forms.

A patronymic is a name wherever it stands, and a usual first name beside a capital word with a
surname's ending, in whatever case: "Ивана Петрова".
"""

import re
from collections.abc import Iterator

from models.abroad.first_names_ru import FORMS
from models.patterns import any_of
from models.private.plain import Span

_CAP = r"[А-ЯІЇЄҐ][а-яіїєґ'’]{1,20}(?:-[А-ЯІЇЄҐ][а-яіїєґ]{1,20})?"
_INITIAL = r"[А-Я]\. ?"
_NAME = (
    rf"(?:{_CAP} {_INITIAL}(?:{_INITIAL.replace(' ?', '')})?|(?:{_INITIAL}){{1,2}}{_CAP}"
    rf"|{_CAP}(?: {_CAP}){{0,2}}"
    rf"(?: (?:оглы|кызы))?)(?![а-я])"
)
_PATRONYMIC = (
    r"[А-Я][а-я]{2,16}(?:ович|евич|ьич|ична|овна|евна|инична)(?:а|у|ем|е|ы|ой)?(?![а-я])"
    r"|[А-Я][а-я]{2,14}(?:овн|евн|ичн)(?:ы|е|у|ой|а)(?![а-я])"
)
_WITH_PATRONYMIC = re.compile(rf"(?<!\w)(?:{_CAP} ){{1,2}}(?:{_PATRONYMIC})(?: {_CAP}(?![а-я]))?")
_TITLE = any_of(
    r"""
    г-н(?:а|у|ом)? | г-ж(?:а|и|е|у|ой) | господин\w{0,2} | госпож\w{1,2} | гражданин\w{0,2}
    гражданк\w{1,2} | гр\. | тов\. | товарищ\w{0,2}
    клиент\w{0,4} | покупател\w{1,5} | абонент\w{0,3} | мастер\w{0,3} | курьер\w{0,2}
    менеджер\w{0,2} | оператор\w{0,2} | инженер\w{0,2} | специалист\w{0,2}
    водител\w{1,2} | техник\w{0,2} | монтажник\w{0,2} | сотрудни\w{1,5} | консультант\w{0,2}
    администратор\w{0,2} | монтер\w{0,2} | сантехник\w{0,2} | электрик\w{0,2}
    получател\w{1,2} | отправител\w{1,2} | владел\w{2,5} | заказчи\w{1,4} | директор\w{0,2}
    бухгалтер\w{0,2} | начальник\w{0,2} | руководител\w{1,2} | доктор\w{0,2} | врач\w{0,2}
    плательщик\w{0,2} | держател\w{1,2} | пациент\w{0,4} | пассажир\w{0,2} | продав\w{2,4}
    кассир\w{0,2} | агент\w{0,2} | коллег\w{1,2} | соседк?\w{0,3} | сосед\w{0,2}
    диспетчер\w{0,2}
    (?:мо[йяеийюем]{1,3}|наш\w{0,2}|сво\w{1,3}|е[её]|его) (?:муж\w{0,2}|жен\w{1,2}|сын\w{0,2}
    |доч\w{1,4}|мам\w{1,2}|пап\w{1,2}|отц?\w{0,2}|мат\w{1,4}|брат\w{0,2}|сестр\w{1,2}
    |бабушк\w{1,2}|дедушк\w{1,2}|друг\w{0,2}|подруг\w{1,2}|тещ\w{1,2}|свекров\w{1,2}|внук\w{0,2}
    |внучк\w{1,2}|дяд\w{1,2}|тет\w{1,2})
    муж\w{0,2} | жен(?:а|ы|е|у|ой) | сын\w{0,2} | доч\w{1,4} | мам\w{1,2} | пап\w{1,2}
    бабушк\w{1,2} | дедушк\w{1,2} | брат\w{0,2} | сестр\w{1,2}
    (?:на|от) имя | от имени | на им | оформлен\w{0,3} на | звонил\w{0,2} | обратил\w{1,3}
    беседовал\w{0,2} с | разговаривал\w{0,2} с | говорил\w{0,2} с | спасибо | благодарю
    передайте | позовите
    """
)
# "Белоусов П.Г.", "П. Г. Белоусов"
_INITIALED = re.compile(
    rf"(?<![\w.]){_CAP} [А-Я]\. ?[А-Я]\.(?!\w)|(?<![\w.])[А-Я]\. ?[А-Я]\. ?{_CAP}(?![а-я])"
)
_ONE = re.compile(rf"(?<![\w.-])(?P<said>{_CAP})(?![а-я-])")
# First names that are words or things as well, and a speaker that answers to one
_THINGS = frozenset(
    "Вера Надежда Любовь Роза Лев Марк Роман Лилия Алиса Кира Милана Заур Света Паша "
    "Регина София Софья Диана Карина Герман Захар Леша Женя Ира Оля Коля Артур "
    "Виктория".split()
)
_SHOP = re.compile(
    r"(?i)(?:магазин|салон|кафе|ресторан|бар|плеер|плита|кухня|шкаф|диван|бренд|марк|фирм|завод"
    r"|компани|гостиниц|отел|модел|сорт|торт|конфет)[а-я]{0,3} [«\"]?$"
)
_N_SHOP = 16
_TITLED = re.compile(rf"(?<!\w)(?i:(?P<word>{_TITLE}))(?:[:,]? | ?[-–:] ?)(?P<said>{_NAME})")
_THANKS = re.compile("(?i)спасибо|благодар")
# Behind which any capital is a name's; behind a role or kin it has to look like one.
_FORMAL = re.compile(r"(?i)г-|господ|госпож|граждан|гр\.|тов")
_LABEL = any_of(
    r"""
    фио(?: (?:клиента|заявителя|получателя|абонента|владельца))? | ф\.? ?и\.? ?о\.?
    имя(?: и фамилия|, фамилия| фамилия| клиента)? | фамилия(?:,? имя(?:,? отчество)?| и имя)?
    отчество
    контактное лицо | контакт | заявитель | получатель | отправитель | владелец(?: карты| счета)?
    клиент(?:ка)? | заказчик | покупатель | абонент | плательщик | автор
    пользователь | исполнитель | ответственный | подпись | пациент | пассажир | доверенное лицо
    представитель | мастер | менеджер | оператор | поручитель | арендатор | собственник
    """
)
_LABELED = re.compile(rf"(?<!\w)(?i:{_LABEL}) ?[:=-] ?(?P<said>{_NAME})")
_SURE_LABEL = re.compile(r"(?i)ф|имя (?:и|клиента)|отчество|контактное")
_SELF = re.compile(
    rf"(?<!\w)(?i:меня зовут|мое имя|моя фамилия|зовут|имя мое|вас беспокоит|беспокоит|с вами"
    rf"|на связи|пишет(?: вам)?|это|я|я -|подпис\w+|фамилия"
    rf"|по фамилии) [-–]? ?(?P<said>{_NAME})"
)
_SELF_SMALL = re.compile(
    r"(?<!\w)(?i:меня зовут|мо[её] имя|моя фамилия) (?P<said>[а-я]{3,14}(?: [а-я]{2,16}(?:ов"
    r"|ев|ин|ова|ева|ина|ский|ская|енко|ко|ук|юк|ян))?)(?![а-я])"
)
_SURE_SELF = re.compile(r"(?i)меня зовут|мое имя|моя фамилия|фамилия|по фамилии")
_GREETED = re.compile(
    rf"(?<!\w)(?i:здравствуйте|добрый (?:день|вечер)|доброе утро|доброго (?:дня|времени суток"
    rf"|вечера)|привет|уважаем(?:ый|ая|ые)|дорог(?:ой|ая)|приветствую|спасибо"
    rf"|благодарю),? (?P<said>{_NAME})"
)
_SIGNED = re.compile(
    rf"(?<!\w)(?i:(?:с|искренне) (?:уважением|благодарностью|наилучшими пожеланиями|приветом)"
    rf"|всего (?:доброго|хорошего)|с ув\.?|заранее (?:спасибо|благодар\w+)|спасибо|благодарю"
    rf"|искренне ваш\w?|до свидания|жду ответа)"
    rf"(?:[,.!]? ?\n\s{{0,3}}|[,.!] ?| )(?P<said>{_NAME})"
)
_ALONE = re.compile(
    rf"(?:(?<=[.!?)\]] )|(?<=\n)|(?<=[—–-] )|(?<=\], )|(?<=\] ))(?P<said>{_NAME})(?=[.]?\s*$"
    rf"|,? ?\n?\[(?:phone|email|address)\]|\s*\n\[)"
)
_BESIDE = re.compile(rf"(?<![\w.])(?P<said>{_NAME})(?= ?,? ?[(<]?\[(?:phone|email|birthdate)\])")
_PLAIN = re.compile(rf"(?<![\w-]){_CAP}(?: {_CAP}){{1,2}}(?![а-я])")
_SURNAME = re.compile(
    r"[А-Я][а-я]{1,18}(?:ов|ев|ин|ын|ский|цкий|ской|енко|чук|юк|ук|ко|ян|дзе|швили|ых|их|ман"
    r"|берг|ец|ич)(?:а|у|ым|ой|е|ом|ы)?|"
    r"[А-Я][а-я]{1,18}(?:ская|цкая|ского|скому|ским|ской|скую)"
)
_NOBODY = frozenset(
    str.split(
        """
        Мы Вы Вас Вам Ваш Ваша Ваше Ваши Это Этот Эта Эти Он Она Они Как Что Где Когда Почему
        Мой Моя Мне Меня Прошу Подскажите Пожалуйста Здравствуйте Добрый Доброе Спасибо Заказ
        Номер Телефон Паспорт Адрес Товар Роутер Принтер Модем Интернет Сервис Служба Отдел
        Поддержка Техподдержка Яндекс Озон Почта Сбербанк Сбер Тинькофф Россия Москва Петербург
        Команда Компания Магазин Оператор Клиент Мастер Коллеги Господа Друзья Уважаемые Дата
        После Если Но На По При За Из От До Для Не Да Нет Жду Очень Уже Все Всем
        Еще Тут Там
        Также Теперь Потом Пусть Билайн Мегафон Теле Мтс Ростелеком Авито Алиса Вайлдберриз Казань
        Самара Уфа Пермь Омск Тула Сочи Екатеринбург Новосибирск Санкт Нижний Ростов Краснодар
        Холодильник Стиральная Телевизор Ноутбук Смартфон Пылесос Чайник Микроволновка Плита
        Монитор Сайт Приложение Личный Кабинет Счет Карта Договор Проблема Ошибка Вопрос Ответ
        Помогите
        Верните Заберите Проверьте Сделайте Скажите Напишите Позвоните Перезвоните Январь Февраль
        Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь Понедельник Вторник Среда
        Четверг Пятница Суббота Воскресенье Руководство Администрация Сбербанка Банк Банка
        Гарантия Чек Скидка Акция Тариф Код Пароль Логин Имя Фамилия Отчество Доставка Курьер
        Менеджер Один Одна Одно Продавец Администратор Склад Отсутствует Неизвестен Неизвестно
        Организация Торрент Википедия Антивирус Касперский Касперскому Касперского Касперским
        Магазина Магазину Ноутбуков Принтеров Телефонов Компьютеров Смартфонов Сервисов Роутеров
        Отделов Заводов Банков Фильмов Вопросов Ответов Отзывов Договоров Платежов
        Скорость Ветров Набор Соус Кетчуп Бар Ресторан Кафе Салон Файлов Процессов Ресурсов
        Пакетов Шрифтов Дисков Разделов Контактов Документов Заказов Паролей
        Задач Устройств Закладок Каналов
        Доступов Счетов Клиентов Товаров Мастеров Пользователь Получатель Владелец Германия Марка
        Покупатель Отправитель Установки Подключения Сети Веб Класс Мастера Администратору
        """
    )
)


def names_ru(text: str) -> Iterator[Span]:
    """Find Russian names beside titles, labels, greetings and closings, and by their form."""
    yield from (match.span() for match in _WITH_PATRONYMIC.finditer(text) if _may_be(match.group()))
    for match in _TITLED.finditer(text):
        # "г-н Ли", but "Мастер Установки": there a form or a first name has to tell.
        look = _is_known if _THANKS.match(match["word"]) else _is_name
        if look(match["said"]) or _FORMAL.match(match["word"]):
            yield from _named(text, match)
    for match in _LABELED.finditer(text):
        is_sure = _SURE_LABEL.match(match.group()) is not None
        if (is_sure and " " in match["said"]) or _is_name(match["said"]):
            yield from _named(text, match)
    for match in _SELF.finditer(text):
        lead = text[match.start() : match.start("said")]
        if _SURE_SELF.match(lead) or _is_known(match["said"]):
            yield from _named(text, match)
    for match in _SELF_SMALL.finditer(text):
        if any(_is_first(word.capitalize()) for word in match["said"].split()):
            yield match.span("said")
    yield from _closing(text)
    yield from _by_form(text)


def _closing(text: str) -> Iterator[Span]:
    """At both ends of a message, and beside a telephone that is masked already."""
    for form in (_GREETED, _SIGNED, _ALONE, _BESIDE):
        for match in form.finditer(text):
            lead = text[match.start() : match.start("said")]
            is_signed = form is _SIGNED and "\n" in lead
            if _is_name(match["said"]) if is_signed else _is_known(match["said"]):
                yield from _named(text, match)


def _by_form(text: str) -> Iterator[Span]:
    """By initials, by a usual first name, or by that and a surname's ending."""
    yield from (match.span() for match in _INITIALED.finditer(text))
    for match in _ONE.finditer(text):
        lead = text[max(0, match.start() - _N_SHOP) : match.start()]
        if _is_alone(match["said"]) and not _SHOP.search(lead):
            yield match.span("said")
    for match in _PLAIN.finditer(text):
        words = match.group().split()
        is_full = any(map(_is_first, words)) and any(map(_SURNAME.fullmatch, words))
        if is_full and _may_be(match.group()):
            yield match.span()


def _named(text: str, match: re.Match[str]) -> Iterator[Span]:
    """Yield the name as far as its words may be one's."""
    start, end = match.span("said")
    for word in re.finditer(r"\S+", text[start:end]):
        if word.group() in _NOBODY:
            end = start + word.start()
            break
    if text[start:end].strip():
        yield start, start + len(text[start:end].rstrip())


def _may_be(said: str) -> bool:
    return not any(word in _NOBODY for word in said.split())


def _is_known(said: str) -> bool:
    """Tell whether a first name, an initial, or a surname beside another word is there."""
    words = said.split()
    is_two = len(words) > 1 and any(map(_SURNAME.fullmatch, words[1:]))
    return _is_name(said) and (
        is_two or re.search(r"[А-Я]\.", said) is not None or any(map(_is_alone, words))
    )


def _is_name(said: str) -> bool:
    """Tell whether a word is a usual first name or has a surname's form, or an initial is there."""
    words = said.split()
    return words[0] not in _NOBODY and (
        re.search(r"[А-Я]\.", said) is not None
        or any(_is_first(w) or (w not in _NOBODY and _SURNAME.fullmatch(w)) for w in words)
    )


def _is_first(word: str) -> bool:
    """Tell a usual first name in whatever case: "Ирине", "Олега"."""
    return word in FORMS


def _is_alone(word: str) -> bool:
    """Tell a first name that is no thing's as well: "Светлана", but not "Света"."""
    return word in FORMS and FORMS[word] not in _THINGS
