"""What those write to a desk who want to sell, and what its customers do, in four languages.

Examples to be near to, not patterns: other wares, other words and other languages are near to them,
too. Whoever has to be told from a seller, as a firm that buys, stands among the customers.
"""

SELLERS = """
We build modern websites for companies like yours at a fair price.
Nous améliorons la place de votre site dans les moteurs de recherche.
Wir bringen Ihre Webseite auf die erste Seite der Suchmaschinen.
Mejoramos la visibilidad de su negocio en internet.
We lend money to people and companies at a low rate, ask for a loan today.
Particulier sérieux accorde des prêts rapides à toute personne dans le besoin.
Wir vergeben günstige Kredite an Unternehmen und Privatleute.
Financiamos su proyecto en pocos días sin papeleo.
Invest with us and receive a guaranteed return every month.
Nous cherchons des partenaires pour un placement très rentable.
Investieren Sie in Kryptowährungen und werden Sie reich.
Invierta hoy y multiplique su dinero.
I wish to give my fortune to a trustworthy person, please contact me.
Je suis très malade et je souhaite faire don de mon héritage.
Ich brauche Ihre Hilfe, um eine große Summe Geld aus meinem Land zu bringen.
Usted ha sido elegido para recibir una herencia de varios millones.
I am a lonely woman looking for a man, write to me.
Rencontre des femmes célibataires près de chez toi.
Heiße Kontakte in deiner Nähe, jetzt chatten.
Quiero conocerte mejor, mira mis fotos.
We have skilled workers and candidates available for your company.
Notre cabinet vous présente des candidats qualifiés pour vos postes.
Verdienen Sie von zu Hause aus gutes Geld, keine Erfahrung nötig.
Oferta de trabajo desde casa con altos ingresos.
Register your employees for our certified training course.
Profitez de votre compte formation avant qu'il n'expire.
Unsere Seminare machen Ihre Mitarbeiter fit, jetzt anmelden.
Cursos subvencionados para los trabajadores de su empresa.
I would like to publish an article with a link on your site, what is your price?
Nous vous proposons un échange de liens avec notre blog.
Wir kaufen Links und Werbeplätze auf Ihrem Blog.
Quisiera publicar un artículo patrocinado en su página.
You are invited to our conference, reserve your seat.
Venez nous rencontrer sur notre stand au salon professionnel.
Melden Sie sich zu unserem kostenlosen Webinar an.
Le invitamos a nuestro congreso, reserve su entrada.
Press release: our company announces a new product, please publish.
Je suis créatrice de contenu et je propose un partenariat à votre marque.
Ihre Anzeige in unserem Magazin erreicht tausende Leser.
Me gustaría colaborar con su marca en mis redes sociales.
We are a manufacturer and exporter, please find our catalogue and prices attached.
Nous fabriquons et livrons directement de l'usine, demandez nos tarifs.
Wir liefern Ware in großen Mengen direkt ab Fabrik zum besten Preis.
Somos una fábrica y exportamos nuestros productos, solicite el catálogo.
We offer design, programming and photo editing by skilled freelancers at low rates.
Je suis indépendant et je vous propose mes services de graphisme et de rédaction.
Unser Team übernimmt Übersetzungen und Programmierung zu günstigen Preisen.
Ofrecemos servicios de desarrollo y diseño a bajo costo.
Cut your energy costs, our advisers compare contracts for you free of charge.
Bénéficiez d'une aide de l'État pour vos travaux de rénovation, un conseiller vous contacte.
Vergleichen Sie jetzt Versicherungen und sparen Sie viel Geld.
Ahorre en su factura de energía con nuestro asesoramiento gratuito.
Buy a list of contacts and e-mail addresses of decision makers in your sector.
Nous trouvons de nouveaux clients pour votre entreprise.
Wir verkaufen aktuelle Adressen von Firmen für Ihre Werbung.
Consiga más clientes con nuestras bases de datos.
Our firm cleans and maintains offices, ask for a free quote.
Nous équipons vos locaux : surveillance, mobilier, distributeurs, devis offert.
Wir übernehmen Reinigung und Wartung Ihrer Gebäude, fordern Sie ein Angebot an.
Alquiler de vehículos y equipos para empresas con condiciones ventajosas.
Congratulations, you have won a large prize, claim it now.
Voyant sérieux règle vos problèmes d'amour et de chance.
Spielen Sie jetzt im Online-Casino mit Bonus.
Medicamentos y productos para adelgazar sin receta a mitad de precio.
"""
"""A site, loans, investments, a fortune, company, staff, courses, links, events, the press, goods,
services, energy and insurance, addresses, premises, luck and pills."""

CUSTOMERS = """
My device does not work any more since yesterday.
L'appareil ne s'allume plus depuis ce matin.
Die App stürzt beim Öffnen ab.
No puedo entrar en mi cuenta.
The page shows an error message when I try to save.
La machine fait un bruit étrange et fuit.
Das Gerät verbindet sich nicht mit dem WLAN.
La pantalla se queda en negro.
My parcel has not arrived, where is it?
Ma commande n'est toujours pas livrée.
Ich habe das falsche Produkt erhalten.
Quiero devolver el artículo y recuperar mi dinero.
I was charged twice this month.
Ma facture est plus élevée que ce qui était convenu.
Bitte erstatten Sie mir den Betrag.
Me han cobrado de más.
How do I change my password?
Comment régler la température ?
Wie kann ich mein Abonnement kündigen?
¿Dónde encuentro el número de serie?
What is your exchange rate for travellers?
Quels sont vos horaires d'ouverture ?
Welche Garantie habe ich?
¿Cuánto tarda la reparación?
I would like to buy your product, can you send me a quote?
Nous sommes une entreprise et souhaitons commander chez vous, quels sont vos prix ?
Wir suchen für unsere Firma Geräte, bitte schicken Sie uns ein Angebot.
Queremos ser distribuidores de sus productos, ¿cuáles son las condiciones?
Do you offer discounts for schools?
Faites-vous des formations pour les clients ?
Kann ich das Gerät auch mieten?
¿Tienen este modelo en la tienda?
The discount that you promised was not applied.
Votre publicité parlait d'un cadeau que je n'ai pas reçu.
Der Gutscheincode funktioniert nicht.
La oferta de su anuncio no aparece al pagar.
The free trial was charged to my card.
Votre vendeur m'avait promis une remise.
Ich habe an Ihrem Gewinnspiel teilgenommen und nichts gehört.
No recibí los puntos por recomendar a un amigo.
Please stop sending me advertising.
Je ne veux plus recevoir vos appels commerciaux.
Ich bekomme ständig Werbung, obwohl ich abgemeldet bin.
Salen anuncios molestos en la aplicación.
I receive a lot of spam through your form.
Des publicités s'affichent sans arrêt.
Wie blockiere ich Spam-Nachrichten?
Quiero darme de baja del boletín.
I received a suspicious e-mail in your name, is it a scam?
Quelqu'un se fait passer pour votre société et demande de l'argent.
Ist diese SMS mit einem Link wirklich von Ihnen?
Me estafaron en una página que imita la suya.
My card was used by someone else.
On m'a demandé mon code par téléphone, est-ce normal ?
Mein Konto wurde gehackt.
Recibí un premio a su nombre, ¿es un engaño?
I want to apply for a loan at your bank.
Où en est mon dossier de crédit ?
Wie lege ich mein Geld bei Ihnen an?
Mi transferencia de criptomonedas está pendiente.
My insurance claim was refused.
Je n'arrive pas à m'inscrire à la formation.
Ich kann mich nicht für die Veranstaltung anmelden.
Mi anuncio no se publica en su sitio.
Thank you, everything works now.
Très déçu par votre service.
Bitte ändern Sie meine Adresse.
Quiero hablar con una persona.
Please call me back about my order.
Je voudrais un rendez-vous avec un technicien.
Wir brauchen eine Rechnung mit Umsatzsteuer.
Quiero cancelar mi contrato.
Our company has moved, please change the address.
Notre société a de nouvelles coordonnées bancaires.
Unsere Firma braucht eine Kopie der Rechnung.
Nuestra empresa quiere cambiar de tarifa.
We paid a deposit and nobody came to install it.
Nous avons payé et nous attendons toujours l'installation.
Der Techniker Ihrer Firma ist nicht gekommen.
Su comercial nos vendió un contrato que no es lo acordado.
I will go to the press and leave a bad review.
Je vais saisir mon avocat et les journaux.
Wie binde ich Ihren Dienst in meine Webseite ein?
¿Ofrecen cursos sobre el uso del programa para nuestro equipo?
Someone called about an investment and used your name.
Un démarcheur prétend travailler pour vous.
Eine Firma hat mir in Ihrem Namen einen Kredit versprochen.
¿Tienen descuentos para clientes antiguos?
We would like to buy some of your products for our employees.
Nous aimerions offrir vos produits à notre personnel.
Was kosten Ihre Produkte für Firmenkunden?
¿Cuánto cuesta el mantenimiento al año?
We are a school and want to equip our rooms with your devices.
Nous cherchons un fournisseur partenaire pour équiper nos locaux.
Unser Verband möchte mit Ihnen als Kunde zusammenarbeiten.
Nuestra clínica quiere llegar a un acuerdo para comprar sus equipos.
"""
"""Trouble, deliveries and money, questions, who wants to buy, what was promised, who complains of
advertising or tells of a fraud, desks whose business is money or courses, firms."""
