"""Usual first names that count with a capital only.

In plain lower case, without accents. In small letters they are words somewhere ("regina",
"clemens", "begum"), or come too seldom to be sure: those of Poland, the Netherlands, Turkey,
Portugal and Brazil. The others are in ``models/private/first_names.py``.
"""

CAPITAL_ONLY = frozenset(
    str.split(
        """
        abbas abel abena achille adem adil agata agathe agnieszko ailton akira alain albin amanda
        amandine amina amine amir amira amit amparo anca andreia andres aner angelica angelique
        angelo ania anneke annelies annemiek anniek ansou antar antoni aparecida aran arjen
        arkadiusz arlindo armando armel asma assunta asuncion ataman aude aukje aurea aurore awa
        ayberk aynur aysel aysun barbara basia basilio bastiaan beata beate begum bekir belen bella
        benedetta benedetto benedict benedita beren berend berk berkan berrin berta betul binta
        birol blanca blandine blas boris bozena bram branko breno bruna buket cagatay caio calin
        camelia camila camilla camille candelaria capucine carmen carmine carol casilda cauan
        cayetana cecilia cees celestin celestine celestino celso cemil cemile cenk cesar cesare
        ceyda cezar charles chelo chiara chloe cintia clarissa claudete cleber clemens clement
        clementine coen colin concepcion concha conchita conor constanze consuelo corrie costel
        crispin daan daiana daiane dalal dalila damian dario delia deniz desideria desiree diana
        didem dino djalma dogukan domenica domingo dominik dominika donato edilson edna eduard eefje
        efren eider einar ekrem elea elia elias elif elio elisabete elise eliza ella emel emir
        encarna encarnacion ennio erdal erdinc ergun erin eryk esmee esperanza estela ester esther
        eugene eunice evert ewald eylul fabiano fanta fares faruk fausto felicia feliks felisa felix
        fenna fergus fermin feyza fiona fiorella florent florin florine floris fode franca frank
        franz freja frits gaspar gaspard geert geertje gemma gentian geraldo germain germaine
        germano gerrit gethin giada giel gijs gilda gina ginevra gislaine gloria goksel goyo gozde
        grazia grzesiek guido gulsah gulsum guus haldun halit haluk hamish hanneke harry harun hayri
        hector heleen helena helio hendrik henk hermine hidde hilario hilde hoang honorat honorata
        horacio horst hugo husamettin huseyn iga ignacio igor ilie ilkay ilse ineke inge ingvild
        inma inmaculada iracema irena ireneusz isabela isadora ismet ivan jaap jacco jacinta jacinto
        jagoda janneke jantine jarl jasmin jason jelle jelmer jemima jeroen jerry jesper jesus jian
        jimmy joan joana jocelyn jochem joep jolanda jomo joost josh jovan joyce jucara juliano
        julienne julio jurema jurre jussara kaan kader kamau kamuran karel karina kaspar kate kenza
        kimberly klaas kleber koen koos kubra kursat laercio lancelot latifa latife laure laurens
        leandro lena leonard leonor lidia lieke ligia lilia linda lisa lisanne lise lobna loes lola
        lonneke lorraine lotte luca lucia lucilia lucja ludek luiz luiza lutz luuk maaike maarten
        maartje machteld maciek madalena madeleine magda magdalena mahir mahmut maina malte manoel
        manuel manuela marc marcel marcelina marcia marco marcos marek marga margarita margherita
        margriet marguerite maria marian mariana marie marija marije marijke mario marit marita
        marjan marjolaine marjolein marketa marleen marlena marlene marlon marta martial martijn
        martim martin martyna mary massimo mateus mathijs matthijs mattia maura mauro maxim maxime
        mayara melaine melih melina melle melodie meltem melvin menno merel mert merve metin michas
        michiel mieke mike milagros milan mildred milena milos minerva minh mirac mirthe mirza
        moacir mona morena morgane moritz murilo musa myrtle naci nadir nahla naima nalan namik
        narcis nasser natalia natasza nathalia neeltje neil nele neusa neuza nevin nevzat nick
        nicola niek niels nienke nieves nilza nina ninfa nino ninon nives noah nora nuala nuran
        nurgul nuri nuria nursel nynke oceane octavian odete okan oktay olek olga oliver olivier
        oliwia omar paco padma paloma pascale pascuala pasquale patryk paulien peggy pelagie pelin
        pepa pepe perig perihan peter petra petrica petronela petru pierre pieter pilar pinar
        priscila qing quang quinten quoc rabah radu rafal rahma raissa rajan rana randall rayan
        rebeca recep reda refik regina reinier remedios renata renate rene renee reyhan rianne rida
        rifat rino rinus rita robbert rocco rocio roderick rodney roel roelof roger rogier romane
        romina romolo romuald rong rosalba rosana roseli rosella rosilene rosina rosine rowena ruben
        rudi rui ruslan rutger ruth ruy sabah sabine sadia sakir salah salih sally salma salome
        salvador salvatore samanta samet sanaa sanda sander sandor sandy sanne sarah sarita sasa
        saul scott sean selma sereine serena serge sergi seyma sezer shane sheldon shiva siem sietse
        silvestre simao simona simone sjaak sjoerd sjors soledad solene solenne soline sonal sonia
        stefan stepan steve stijn stuart sureyya suzana suzete sven swann sylvestre sylwester
        tabitha taha tahir taina tainara tancrede taner tania tara taras tasha tatiane teddy telma
        telo tereza terry tessa teun tiberiu tiffany tijmen tijn timur tina tineke tjitske toan todd
        tomas tommi tonnie tony traute tristan truus tunde tung tyler ulla ulysse unni ursel ursule
        vadim valdir valentin valentina valeria valon vanda vanderlei veronica veronique vesna vicky
        vidal vidya vincente vinicius violaine virgile virgilio vito vivian wanda wayne wenke wessel
        wiebe wietske willem willi willy wilma winston wioletta wladyslawa wouter xiang xiao yeliz
        ying yoko yong yuki zara zekeriya zeki zhen zheng zilda zita zlatko zosia
        """
    )
)
