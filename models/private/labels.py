"""The fields of forms that hold somebody's name ("Titulaire : ..."), by language, without accents.

Those of languages that ``models/private/words.py`` reads in their own texts only stand apart.
"""

from models.patterns import any_of

_USUAL = {
    "fr": r"""
        titulaire | contact | technicien(?:ne)? | appelante? | rappeler | conducteur | conductrice
        chauffeur | propriet\w{2,6} | souscripteur | souscriptrice | heritiere? | conjointe?
        garante? | responsable | voyageurs? | hote | interlocuteur | utilisateur | utilisatrice
        usager | demandeur | demandeuse | patiente? | assigne a | affecte a | intervenant
        destinataire | expediteur | locataire | consommat(?:eur|rice) | assuree? | temoin
        passag(?:er|ere) | beneficiaire | abonnee? | salariee? | signee?
    """,
    "en": r"""
        (?:(?:policy|card|account|lease|ticket)[- ]?)?holder | engineer | technician | installer
        driver | caller | owner | manager | next of kin | emergency contact | spouse | guest
        guarantor | user | requester | requestor | reporter | reported by | assigned to | assignee
        recipient | witness | passenger | tenant | landlord | resident | patient | employee?
        signed
    """,
    "de": r"""
        \w{0,12}inhaber(?:in)? | techniker(?:in)? | anrufer(?:in)? | ruckruf(?: erbeten)?
        fahrer(?:in)? | erb[ei]n? | eigentumer(?:in)? | leiter | gaste?
        ansprechp(?:artner(?:in)?|erson) | (?:be)?nutzer(?:in)? | antragsteller(?:in)?
        melder(?:in)? | patient(?:in)? | zugewiesen an | (?:sach)?bearbeiter(?:in)?
        empfanger(?:in)? | absender(?:in)? | (?:nach|vor)?mieter(?:in)? | vorbesitzer(?:in)?
        vertrags(?:nehmer|partner)(?:in)? | versicherungsnehmer(?:in)? | zeug(?:e|in)
        reisende[rn]? | mitarbeiter(?:in)? | kundenname | gezeichnet
    """,
    "es": r"""
        titular | llamante | tecnic[oa] | conductor(?:a)? | heredero | dueno | duena | gerente?
        huesped | persona de contacto | usuari[oa] | solicitante | paciente | asignado a
        destinatari[oa] | remitente | pasajer[oa] | tomador(?:a)? | testigo | emplead[oa]
        firmad[oa]
    """,
    "it": r"""
        titolare | intestatario | chiamante | conducente | responsabile | ospite | referente
        utente | richiedente | paziente | assegnato a | mittente | passegger[oa] | contraente
        testimone | dipendente | firmato
    """,
}
_OWN = {
    "pt": r"""
        destinatari[oa] | titular(?: d[oa] (?:conta|contrato|cartao))? | responsavel | solicitante
        remetente | comprador(?:a)? | proprietari[oa] | contacto | contato | assinatura | assinado
        beneficiari[oa] | utente | paciente
    """,
    "nl": r"""
        contactpersoon | rekeninghouder | naam(?: klant| rekeninghouder)? | klantnaam
        volledige naam | voor- en achternaam | voornaam | achternaam | klant | ontvanger | afzender
        huurder | bewoner | eigenaar | aanvrager | verzekerde | kaarthouder | behandelaar | monteur
    """,
    "pl": r"""
        imie(?: i nazwisko)? | nazwisko(?: i imie)? | imie, nazwisko | wlasciciel(?:ka)? | odbiorca
        nadawca | zglaszajacy | zglaszajaca | reklamujacy | reklamujaca | dostawa | klient(?:ka)?
        zamawiajacy | osoba (?:kontaktowa|do kontaktu) | kontakt | podpis | kupujacy | najemca
        posiadacz(?: rachunku| karty)? | abonent | ubezpieczony | pacjent(?:ka)? | konsultant
        serwisant | kurier | dane
    """,
    "tr": r"""
        ad(?:i)?(?: ve)? ?,? ?soyad(?:i)? | ad | soyad(?:i)? | soyisim | isim(?: soyisim)? | adi
        musteri(?: adi(?: soyadi)?)? | alici | gonderici | gonderen | teslim alan | basvuran
        yetkili(?: kisi)? | hesap sahibi | abone | sigortali | hasta | kiraci | ev sahibi | imza
        irtibat | iletisim | kart sahibi | yolcu | sikayetci | teknisyen | yonetici | sorumlu
        gorusulen | temsilci
    """,
}
LABEL = rf"(?:{'|'.join(map(any_of, _USUAL.values()))}) ?[:=]"
LABEL_OF = {tongue: rf"{any_of(table)} ?[:=]" for tongue, table in _OWN.items()}
