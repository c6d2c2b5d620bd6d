"""Usual first names of those who came from elsewhere, and rarer ones of the five countries.

In plain lower case, without accents. Left out is what is a word, a place or a thing as well: where
a name is announced, it needs no list. The most usual ones are in ``models/private/first_names.py``.
"""

NAMES_ABROAD = frozenset(
    str.split(
        """
        aadya aakash abbondio abdelali abdelhakim abdelhamid abdelilah abdelkarim abdellatif
        abdelmajid abdelwahab abderrahim abderrahman abdessamad abdoulkader abdulla abdulrahman
        abdurrahman abelardo abhay abhijit abhinav abhishek abilio abiola abosede abubakar achraf
        adaeze adalbert adalberto adaora adarsh addolorata adebola adedayo adelino adelmo adenike
        adetola adewale adham adrianna adriano advait afaf afet afi afnan afrim afua agapito agneta
        agnethe agostina agron ahlam ahmadou aishwarya ajit ajmal akanksha akila akinyi akissi akmal
        akpan aksel akua alaa alastair albano alcino aldina aled aleksy alexandru aleyna alfonsa
        alfonsina alhassane alia aliyah alojzy alok alper alperen altan altino alwine amadi amaka
        amancio amandio amandla ambika amerigo aminu amjad ammara amoin amol amrit anabela anacleto
        analyn anamaria anani ananya anatole anatolii anaya andrada andrii andriy anetta aniceta
        anirudh anjana anjum ankush annelie anniken annunziata anouk anselma anselme anselmo anshul
        antioco antonela antti anuj anup anupam anwar aparna apollinaire apollonia apolonia apoorva
        aranzazu archana ardita argia ariana arij armindo arnaldo arnav aroua arpad arvin arwa arzu
        asante asbjorn ashutosh asif aslam aslaug asli asmaa assane assia assitan asuman atakan atef
        atieno atilla attilia atul aukusti aurelian aurelio avani avinash axinia ayaan ayda ayla
        aymane ayomide aytac ayten ayushi azeez azzedine babacar bachir badou badreddine badria
        bahija bakari balaji balazs baldomero bamidele baraa barnaby bartek barthelemy bartholomaus
        bartolome bartolomeo bashkim basma bassam bassem bassirou batoul battistina batuhan baudilio
        beatrix belgin benaissa benedikt beniamin beniamino benilde berfin berna bernabe bernardete
        bernardino besiana besnik beyza bharat bharti bhavesh bhavya bhupinder bintou birame
        birgitte birgul birsen bjarne blasa blazej blerta bogna bogumila bohdan bohumil boitumelo
        boleslaw bongani borje boualem bouchra boujemaa boundaoud bozidar brahima branislav
        bratislav braulio brayan brayden brigido britt bronislaw brunella brynhild bugra bukayo
        burcin burghard burhan burim busra caetano cagla cagri calogera canan caner cansu carmelina
        catarina catello cayetano celedonio celestina ceren cesareo cesarina cesira cevdet cezary
        chadi chafik chahinez chaimae chandan charaf chayma cherifa chetan chiamaka chibuike
        chibuzor chidiebere chidinma chijioke chimamanda chinh chinonso chinwe chisom chitra chokri
        christl chukwudi chukwuemeka ciaran cidalia cihan cillian ciriaco citlali clarice clelia
        codrut concettina constantin cormac cornel cosima coskun cosmina crescencio crescenzo cristi
        csaba cuc czeslaw czeslawa dacian dagfinn dagny daisuke damaso damiana damilare danilo
        darragh darshan deepali defne deirdre delfim delfo delroy delyth demetrio denisa deolinda
        dermot desdemona deshawn desmond despina devika dhanush dhruv diarra dietlinde dieudonne
        dikembe dilan dilip dimitrios dinis diogo dipak dipika divyansh djamal djamel djelloul
        djenabou djeneba djibril dmytro dobrawa donghyun dorel dorina dorotea dounya dragomir drilon
        duarte dumitra dusko eamonn ebba ebele ecem eckehard edeltraut edgardo edmonde edmund edson
        eduarda edvige edwina eero efua eggert egil egzon eilidh eirik eithne eivind ekaterini ekene
        ekow eleftheria eleni eleuterio elfi elin eliodoro eliska ellinor elpidio elsebeth elvezio
        elyes emanuel emelie emerenziana emeterio emilian emiliana emmanuella emrah emyr encarni
        enea enguerrand eniola enitan enriqueta enver epifanio ercument erdmute erhan erkan erkki
        erland ermes erminia ernestina errol ersilia ertan ertugrul erzsebet escolastica esin esma
        espen estanislao estevao eszter ettorina eufemia eugeniusz eulogio eunji eurico euridice
        eusebiu eutimio evandro evangelia eylem eyram eyup fabricio facundo fadel fadi fadime fadoua
        fahad fahd fahri faisal faiza fallou farhan faridah fariha farouk farouq fartun farzana
        faten fathia fatimah fatjon fatoumatou faustino fawzi fayrouz fedwa feliciano felisberto
        femke ferdi ferdinanda ferenc fergal ferit fermina fernao ferruccio fevzi filipa filipe
        filomeno fily fionnuala fiorenzo firas firdaous firmino flaviu florencio florentino floriano
        florinela folasade fousseni fouzi fredrik fridolin friederich froydis fructuoso fuensanta
        fulgencio fulvia fulya furkan gabor gagandeep gamal gamze gaspare gasper gaudenzio gauri
        gautam gavino gbenga geeta geltrude georgeta georgios gerlando gervasio gesualdo gezim ghada
        ghassan ghita giacoma giambattista gianbattista gianmaria giau gilberto ginesa giorgos
        giosue giovana girija girolamo gisele giselher giuditta goffredo gokce gonca goncalo gontran
        gonul gordan gosia gracjan greger gudmund guendalina guerrino guilherme gulcan guler gulhan
        gulizar gulseren gulten gumersindo gundel gunhild gunilla gunthild gunvor guoqiang gurkan
        gurpreet guven gwendal gwilym gwyneth gyda gyorgy habibatou habibe haddou hadiatou hadil
        haeun hafsah hajer hakon halfdan halime halvor halyna hamad hamdi hamidou hamoud hanaa hanae
        handan hanife hank hannelies hanspeter hansruedi haoran haoua harini harjeet haroun harsha
        harshad haruki hasna hassane hassna hatem hatun havva hawa haydar hayet hayley haytham hedda
        hedi hege heidelinde heikki heinke heitor heliodoro henrique henryka herculano heriberto
        hermance hermelinda hermenegilda hesham hetal hieu hildebert hildegund hilma himanshu
        hinnerk hipolito hiroko hjalmar hoai hoan hoat honorio horatiu houssam houssem houssine
        hrvoje hryhorii hulya hussain hussam hyejin hynek iacob ibtihal ibtissem idelfonso idris
        idrissou ieremia iestyn ifunanya iginio ignacy ihab ihsan ihsane ikechukwu ikrame ilario
        ilayda ildefonso ildiko ilhan ilknur ilunga inacio inder indira ingegerd ingvar intissar
        ioannis ionel iosif ippolito iqbal iqra irfan irineu irmela iryna isaline isaura ishan
        ishita ishwar isidra isobel isra israa issiaka issouf istvan itzel iuliana ivone ivonne
        izabella jaafar jabari jaber jabir jacobina jagdeep jamaal jannat jaqueline jarek jarmila
        jarmo jaroslav jasem jasmeet jasna jatin jawed jaya jayanti jayden jedrzej jeet jernej
        jeronima jerwin jetmir jhon jiahui jianguo jignesh jihane jihoon jilali jindrich jitendra
        jitka jiwoo joakim joaquim jobst jomar jonna jonty jorgen jorn jorunn josefo joselito josip
        josserand josue jozefa juanita jucelino judicael juho jukka julita juliusz jurg kaarina
        kabelo kabir kacper kadidia kadriye kaethe kailash kaja kajetan kajsa kalidou kalyan kamlesh
        kaori kaoutar kaouthar karamoko karlotta karthik kartik kasia kastriot katalin katerina
        kateryna kathe kaushik kavitha kawthar kaylee kayode kazimiera kazuki keerthi kehinde kemar
        kenan kendra kenichi ketil kevan khadidiatou khadidja khadim khady khai khaira khalida khang
        khawla khouloud khuong khushi kinza kipchoge kirstin kjell kjersti klaudia klementyna knud
        kodjo koffi komla konstantinos konstanty korbinian kornel kossi kostas kouadio kouame
        kouassi kristen kristian kristina kristine kristoffer krisztina krysia krzysiek kubilay
        kuldeep kveta kwabla kwesi kylian kyriaki lachlan lacramioara ladislao ladislav ladji laila
        lakeisha lamya lanre lashonda lassina laszlo latifah latisha laudelina laureana laurinda
        lautaro laxmi leanne leela leidy lennox lenny leocadia leocadie leokadia leoncio leonel
        leonida leontin leopoldine leopoldo lesedi liborio libuse liesbeth liesel lieselore liisa
        lijuan lindalva lindani lindsey linnea lirije lisardo lisbet lisette ljubomir lokesh lorcan
        lorenz loretana louay lounis lourenco lubna lubomir lucille lucinda lucjan lucyna ludolf
        ludvig ludwik luigino luitgard luljeta lungile luong luyen lyudmyla madalin maddalena madhav
        mafalda magdalene magnus maha mahendra maher mahfoud mahima mahjoub mahmud maimounatou
        mairead maisie maissane majdi makena malachy malvina malwina malwine mamady manal manav
        mandeep mandla manfredi manjit manju manjula manoli mansour marcellina marcio mareile
        marharyta mariame mariatou maricel maricica marieke mariella marieluise mariem mariko
        marinela mariola marites mariuccia marjatta marlen maroua marouan marouane marsha maryla
        maryna marzia masahiro massamba massimina massinissa matei matej matheus mathurine mattias
        maurilio mawuli maximino mayank maykol mayra maysa maysam mayur mbaye mckenzie mechtild
        megha megumi mehrez mehtap mehul meinolf meirion melchiorre melchora melike melis meral
        meriam merouane messaouda metehan mevlut michalina michelina michiko mieczyslawa mihnea miho
        mikael mikko milind milorad miloslav miloslava milovan mingyu mioara mirjeta miroslawa
        miruna mislav mitali mitsuko moez mogens mohamadou mohand mohau mohini mohsen mohsin
        mojisola moktar monia monsour morten morwenna mouaad mouhcine mounira muhammed muhammet
        muharrem muhsin mukul muneeb munir munira murali murdo muzaffer mwajuma myfanwy mykhailo
        mykola nabiha naciye nadim nafissatou nagesh nagihan nahed naila naina najla najoua najwa
        naledi naman namrata nandita naoki narayan narjess nasim nasrin nassira nataliia natercia
        navdeep naveen nayeli nazan nazario nazife nazir nazzareno ndeye necati necla necmettin
        neelam neeta nepomuk nereo neriman nesrin nevenka neville nghia ngone nguyet nhan nhat nhut
        niall niamke nicasia nicodemo nicu nicusor nidhi nihal niharika nihat nikodem nikoline nikos
        nilay nilgun nilton nilufer nirmala nishant nisrin nitesh nithya nizar njoroge nkosana nkosi
        nneka noboru nokuthula nomvula norica notburga nouh noureddin nourhan nthabiseng nuno
        nunziata nupur nurettin nurhan nurten nyambura nyasha oanh obiora octav oddvar odilon odion
        odoardo ogechi oisin okechukwu oktawia olabisi oladele olamide olav olavo olayinka oldrich
        olegaria oleksandr oleksii olgierd olindo oliwier olufemi olumide omkar ondrej onofre
        onyinye oonagh orcun orsola osama ostap osvalda otavio othman othmane otilia ottmar ottokar
        ouahiba ouassim oumaima oumayma oumnia oumy oussama ousseynou ozge ozkan paivi pallavi
        palmiro panagiotis pancracio pancrazio pantaleo papis paraschiva parikshit parminder parth
        pathe paulo peder pekka pernille petronila petter phuoc phyllida pierfrancesco pierina pirjo
        piyush policarpo pompeo pradip pragya prakriti pranay pratap prateek pratiksha pravin
        preethi premysl primoz prithvi priti priyanshi przemek punit purnima quintin quintino quirin
        quyen quyet radka radoslav radouane radovan radwan rafika raghad raghav raghu ragnar
        ragnhild rahim rahima raimondo raimunda raimundo rainhard rajaa rajani rajat rajni rakhi
        ramazan ramy ramya ranbir ranjan ranjana rasha rashida rashmi rasmus ratko ravinder raziye
        reem reena reginaldo rehman reidar reinhild remigia remigio remigiusz remzi renu restituto
        revathi reynaldo rhian rhonda riad rigoberta rihab riikka rikke rinaldo ritesh ritika riyad
        rodel rogerio rohini roisin rokhaya roksana rommel ronke rosalina rosalinda rosalinde
        rosangela roselyne rosendo roshni rouguiatou roukaya roxanne ruaridh rubens ruchi ruedi
        rufina ruggiero rupinder rupprecht ruqayya rustem rutendo rutilio ruzena ryota ryszarda
        saadia sabahat sabiha sabino sabrine sachiko sadik sadio safwan sahil sajid sakina sakshi
        salaheddine saliha saliou salustiano salwa sameer sameh samer sanae sandhya sandrina sanja
        sanjana sanket santina saoirse saravanan sarika sarvesh satomi saturnina satyam saurav
        seamus sebastiana sebastiao sebnem sefa segismundo sekouba selahattin selami selcuk semih
        senem senthil seoyeon sepp serafina serapio sergiu serhii serigne serpil settimio seval
        sevda severiano sevil sevinc seweryn seyit seynabou shaan shabnam shadi shafiq shaima shakti
        shaniqua shanique shanta shantanu sharmila shauna sheelagh sherif shigeru shilpi shinya
        shiori shivam shivani shota shpend shruti shubham shyam sibusiso siddhi sidy sieghard sifiso
        sigbjorn sigismondo sigismund sigurd siham sihame silverio silvino simphiwe sindre sinem
        sinforosa sirpa sivakumar sixte skender sladjana slawek slobodanka smaranda smriti snezhana
        sofiene sohail solveig somnath sonam songul sonke soraia sorcha soren sory sotiria souad
        souadou souhail souhaila souleye soumaia sourabh spyros sridhar srinivasan stanislava
        stanislawa stavros stavroula stefana steinar steluta stig stipe sture stuti suat subramaniam
        sudhanshu suhani suheyla sujay sukhdeep sukran sumanth sundar sunette sungho supriya suraj
        surbhi surendra sushma suvarna svein svend sverre svetozar swaantje swapna swapnil synnove
        szilvia tadek tafadzwa tahani tahsin takahiro takuya tamas tamika tamsin tancredi tanmay
        tanvir taoufik tapio tapiwa tarcisio tarini tarja tarkan tasnim tatjana tatsuya tatyana
        tayeb tayfun tekin telemaco temidayo tendai teodolinda teodosio teofil teofila teoman
        teresio terje tetsuya teuta thanasis thandeka thandiwe thiago thibauld thien thilde thoa
        thoai thora thorge thorvald thouraya thuan thulani tiburcio tidjane tiernan tihomir tiina
        timotea titilayo tjark toai tobenna toini toinon tomasa tomek tomohiro torbjorn torcuato
        torgeir torkel torquato torstein toshiro toumani traudl travis trayvon trieu troels trond
        trupti trygve tsepo tugce tulin tuncer turgay turid turkan tuula tuyen tymon tymoteusz
        tyrell ubirajara uchenna ugochukwu ugolino ugurcan ulrika umberta urmila ursulina urvashi
        usama vaclav vaibhav vaishali vaishnavi valdemar valdrin valeriu valter vandana vasilica
        vasiliki vasilis vasyl vedant veena vegard veikko venancio venanzio venkat venkatesh vibeke
        vibhuti vigdis viktoriia vilma vincenzina vincenzino vineet vinita viraj virendra vishnu
        vitaliano vitalii vitor vittore viveka viviano vladut vladyslav vlasta vojtech volkhard
        vreni vukasin vuong waclaw wael wafaa wahiba walaa waldtraud wallace walther wambui
        wanderley wanjiku wassila weijie wenceslao weronika wessam wieslawa wigbert wijdane wiktor
        wilfriede wilhelmina wincenty winfriede winifred winona wissal wissam witek wlodzimierz
        xaver xhevat xiaoming xinyi xiomara xochitl xuyen yaa yadira yakup yamina yamini yannis
        yaroslava yasar yasemin yasin yasir yasmin yassir yasuko yazid yeji yesenia yesim yiannis
        yichen ylva yngve yogita yolaine yoshiko younous youssou yrjo yseult yuichi yukiko yuliana
        yumiko yusra yuting yuto yuvraj zaccaria zaid zakariae zakaryae zaki zakia zamfir zbyszek
        zdenek zdenka zdzislawa zeeshan zeina zeinab zeineb zekiye zelia zelie zeliha zelinda
        zenaida zenon zenzi zephyrin zerrin zhanna ziad zied zihan ziya zodwa zohair zoheir zoltan
        zorana zouhair zsofia zsolt zubeyde zuleyha zulmira zuzia zvezdana zygmunt
        """
    )
)
