"""Usual first names of Poland, the Netherlands, Turkey, Portugal and Brazil.

In plain lower case, without accents, and with a capital only: some are words in small letters. The
most usual ones of all are in ``models/private/first_names.py``.
"""

NAMES_MORE = frozenset(
    str.split(
        """
        adem agnieszko ailton amanda andreia ania anneke annelies annemiek anniek antoni aparecida
        arjen arkadiusz arlindo ataman aukje aurea ayberk aynur aysel aysun basia bastiaan begum
        bekir benedita beren berend berrin betul birol bram breno buket cagatay caio camila cauan
        cees celso cemil cemile cenk ceyda cintia clarissa claudete cleber coen corrie daan daiane
        didem djalma dogukan dominika edilson edna eefje ekrem elisabete eliza emel erdal erdinc
        ergun eryk esmee eunice evert eylul fabiano faruk fenna feyza floris frits geert geertje
        geraldo gerrit giel gijs gislaine goksel gozde grzesiek gulsah gulsum guus haldun halit
        haluk hanneke harun hayri heleen helio hendrik henk hidde honorata husamettin huseyn iga
        ilkay ineke iracema irena ireneusz isabela isadora jaap jacco jagoda janneke jantine jelle
        jelmer jeroen jesper joana jochem joep jolanda joost jucara jurema jurre jussara kamuran
        karina klaas kleber koen koos kubra kursat laercio latife laurens lieke lisanne loes lonneke
        lucilia lucja luiz luiza luuk maaike maarten maartje machteld maciek madalena mahir mahmut
        manoel marcia marga margriet marije marijke marjan marjolein marleen marlena martijn martim
        martyna mateus mathijs matthijs mayara melih melle meltem menno merel michas michiel mieke
        mirac mirthe murilo naci nalan namik natasza nathalia neeltje neusa neuza nevzat niek nienke
        nilza nuran nurgul nuri nursel nynke odete oktay oliwia patryk paulien pelin perihan pieter
        priscila quinten raissa refik reinier reyhan rianne rifat rinus robbert roel roelof rogier
        rosana roseli rosilene rui rutger ruy sakir salih samet sander sanne seyma sezer siem sietse
        sjaak sjoerd sjors stijn sureyya suzana suzete sylwester taina tainara tatiane telma tessa
        teun tijmen tijn tineke tjitske tonnie truus valdir vanderlei vinicius wessel wiebe wietske
        willem wioletta wladyslawa wouter yeliz zekeriya zilda
        """
    )
)
