"""Usual first names of Poland, the Netherlands, Turkey, Portugal and Brazil.

In plain lower case, without accents, and with a capital only: some are words in small letters. The
most usual ones of all are in ``models/private/first_names.py``.
"""

NAMES_MORE = frozenset(
    str.split(
        """
        adelaide adem agnieszko ailton amanda andreia ania anneke annelies annemiek anniek antoni
        aparecida arjen arkadiusz arlindo ataman aukje aurea ayberk aydin aynur aysel aysun baran
        basia bastiaan begum bekir benedita beren berend berrin betul birol bram breno buket cagatay
        caio camila cauan cees celso cemil cemile cenk ceyda cintia clarissa claudete cleber coen
        corrie daan daiane davi didem djalma dogukan dominika edilson edna eefje ekrem elisabete
        eliza emel erdal erdinc ergun eryk esmee eunice evert eylul fabiano faruk fenna ferry feyza
        figen floris fons frans freek frits geert geertje geraldo gerrit giel gijs gislaine goksel
        gozde grzesiek gulden gulsah gulsum guus haldun halit haluk hande hanneke harm harun hayri
        helder heleen helio hendrik henk herman hidde honorata husamettin huseyn iga ilkay ineke
        iracema irena ireneusz isabela isadora jaap jacco jagoda janneke jantine jasper jelle jelmer
        jeroen jesper jesse joana jochem joep jolanda joost jucara jurema jurre jussara kamuran
        karina klaas kleber koen koos kuba kubra kursat laercio latife laurens lieke lisanne
        loes lonneke lucilia lucja luiz luiza luuk maaike maarten maartje machteld maciek madalena
        mahir mahmut manoel marcia marga margriet marije marijke marjan marjolein marleen marlena
        martijn martim martyna mateus mathijs matthijs mayara melih melle meltem menno merel michas
        michiel mieke mirac mirthe murilo naci nair nalan namik natasza nathalia neeltje neusa neuza
        nevzat niek nienke nilza nuran nurgul nuri nursel nynke odete oktay oliwia patryk paulien
        pelin perihan pieter priscila quinten raissa refik reinier reyhan rianne rifat rinus robbert
        roel roelof rogier rosana roseli rosilene rui rutger ruud ruy sakir salih samara samet
        sander sanne seda seyma sezer siem sietse sjaak sjoerd sjors stijn sule sureyya suzana
        suzete sylwester taina tainara tatiane telma tessa teun thais tijmen tijn tineke tjitske
        tonnie truus valdir vanderlei vasco vinicius wesley wessel wiebe wietske willem wim wioletta
        wladyslawa wouter yeliz zekeriya zilda
        """
    )
)
