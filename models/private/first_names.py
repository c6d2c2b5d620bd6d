"""Usual first names of the five languages and of those who live among them.

In plain lower case, without accents. Left out is what is a common word or a thing as well ("rose",
"max", "will", "ernst"): where a name is announced, it needs no list.
"""

from models.private.names_abroad import NAMES_ABROAD
from models.private.names_more import NAMES_MORE

FIRST_NAMES = (
    NAMES_ABROAD
    | NAMES_MORE
    | frozenset(
        str.split(
            """
        adele adeline adrien agathe agnes ahmed aicha alain alexandra alexandre alexia alexis alice
        alicia aline alix alizee amandine amelie amina amine anais andre andrea ange angelique
        anissa annabelle anne annick annie anthony antoine ariane arlette armand arnaud arthur
        astrid aubin audrey aurelie aurelien aurore axel axelle aymeric baptiste barbara bastien
        beatrice benedicte benjamin benoit berengere bernadette bernard bertrand boris brice
        brigitte bruno camille capucine carine carole caroline catherine cecile cedric celia celine
        chantal charlene charles charlotte chloe christelle christian christiane christine
        christophe claire clara claude claudette claudine clemence clement clementine colette coline
        coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine
        denis denise didier djamila dominique dorian dorothee edith edouard eliane elisa elisabeth
        elise elodie eloise emeline emile emilie emma emmanuel emmanuelle eric erwan estelle esther
        etienne eugenie eva evelyne fabien fabienne fabrice fanny farid fatima fatou fatoumata
        felicie ferdinand flavie flavien florence florent florian florine francine francis franck
        francois francoise frederic frederique gabriel gabrielle gael gaelle gaetan gaspard gauthier
        genevieve geoffrey georges georgette geraldine gerard germaine ghislaine gilbert gilles
        ginette gregoire gregory guillaume gustave guy gwenaelle habib hakim hamza hassan helene
        henri herve hubert hugo hugues huguette ibrahim ines ingrid irene isabelle ismael jacqueline
        jacques jamila janine jean jeanne jeannine jeremie jeremy jerome jessica joel joelle johan
        johanna jonathan jordan joseph josephine josette josiane judith julia julie julien julienne
        juliette justine kader kamel karim karima karine kevin khadija laetitia lamia laura laure
        laurence laurent laurie lea leila leo leon leonie lilian liliane lionel lisa lise loic lola
        lou louane louis louise louna luc lucas lucette lucie lucien lucienne ludivine ludovic lydia
        lydie madeleine mael maelle magali malek malik malika mamadou manon manuel marc marcel
        marcelle margaux margot marguerite maria marianne marie marielle marine marion marius
        marjorie marlene marthe martial martin martine mateo mathias mathieu mathilde mathis
        matthieu maud maurice maxence maxime medhi mehdi melanie melissa melodie michel michele
        micheline mickael mireille mohamed mohammed moise monique mounir mourad moussa muriel myriam
        nabil nadege nadia nadine nassim natacha nathalie nathan nicolas nicole nina noa noah noe
        noel noelle noemie nolan nora odette odile olivier omar oscar ousmane pascal pascale patrice
        patricia patrick paul paule paulette pauline perrine philippe pierre pierrette pierrick
        quentin rachel rachid raoul raphael raphaelle rayan raymond raymonde rebecca regine regis
        remi remy renaud rene renee richard robert robin rodolphe rodrigue roger roland romain
        romane romuald roseline roxane sabine sabrina safia salim salima samia samir samira samuel
        sandra sandrine sarah sebastien segolene selim serge severine simon simone sofia sofiane
        solene sonia sophie soraya stephane stephanie steven suzanne sylvain sylvaine sylvette
        sylviane sylvie tanguy teddy thibault thibaut thierry thomas timothee tiphaine titouan
        tristan ugo valentin valentine valerie vanessa veronique vincent vincente virginie viviane
        vivien wilfried william xavier yacine yanis yann yannick yasmina yasmine yassine yohan
        youssef yvan yves yvette yvonne zacharie zelda zoe aaron abigail adam aidan aisha alan
        albert alex alfie amber amy andrew angela anna aoife arjun ashley ava barry bella benedict
        beth bethany bradley brandon brenda brian bridget bryan callum cameron carl carol catriona
        charlie chelsea cheryl chris christina christopher claudia colin connor courtney craig
        cynthia danny darren debbie declan derek diana diane dominic donald donna doris dorothy
        douglas duncan dylan edward eileen elaine eleanor elena elizabeth ella ellen ellie emily
        eoin erica erin ethan eugene evan evelyn ewan fiona freya gareth gary gavin gemma geoff
        george georgia gerald gillian gina glenn gordon graham greg harold harriet harry hazel
        heather helen henry holly howard hugh ian imogen isaac isabel isabella isla ivan jackie
        jacob jake james jamie jane janet janice jared jasmine jason jeff jeffrey jen jenna jennifer
        jenny jerry jill jim jimmy joan joanna joanne joe john johnny josh joshua joyce judy julian
        karen kate katherine kathleen kathryn katie keith kelly kenneth kerry kieran kimberly kirsty
        kyle larry lauren leah lee leslie lewis liam lily linda lindsay liz lorna lorraine lucy luke
        lynn maggie malcolm marcus margaret martha mary matthew maureen megan michael michelle mike
        molly morgan nancy naomi natalie natasha neil nick nigel nikki oliver olivia owen pamela
        paula peggy penny peter phil philip phillip phoebe phyllis priya rachael ralph reece rhys
        roberta ronald rory ross roy russell ruth ryan sally samantha sandy scott sean shane shannon
        sharon shaun sheila shirley sian sinead siobhan sophia stacey stanley stella stephen steve
        stuart sue susan tara tasha terry theresa tim timothy toby todd tom tony tracey tracy trevor
        tyler vernon vicky victoria vikram walter wayne wendy zach zachary zara achim albrecht
        andreas anette angelika anja anke annegret anneliese annemarie annette annika antje armin
        arne ayse baerbel barbel beate bernd bernhard bettina birgit birgitta bjorn brigitta britta
        burak carsten christa christoph corinna cornelia dagmar detlef dieter dietmar dirk eberhard
        elke emre erich erika erwin esra fatma felix frank franz friedrich fritz georg gerda gerhard
        gertrud gisela gudrun guenther gunter gunther hakan hanna hannah hannelore hans harald
        hartmut hatice hedwig heidi heike heiko heiner heinrich heinz helena helga helmut henning
        herbert hermann hilde hildegard holger horst ilona ilse inge ingeborg ingo iris irmgard
        jannik jens joachim jochen joerg johann johannes jonas jorg juergen jurgen jutta karin karl
        karlheinz katharina kathrin katja katrin kerstin klara klaus konrad kurt lars lena
        lieselotte lothar luisa lukas lutz maik maike manfred manuela mareike marek markus marlies
        martina matthias mehmet meike merve michaela mirko monika moritz murat mustafa nadja niklas
        nils norbert olaf ole oskar otto peer petra rainer ralf regina reinhard reinhold renate rolf
        roswitha rudiger rudolf sascha sebastian selma silke silvia sonja stefan stefanie steffen
        susanne sven svenja svetlana tanja thorsten tobias torben torsten udo ulf ulrich ulrike
        ursula ute uwe veronika viktor volker volkmar waltraud werner wiebke wilhelm winfried
        wolfgang yusuf zeynep adrian agustin ainhoa aitana aitor alba alberto alejandra alejandro
        alfonso alfredo almudena alonso alvaro amparo ana andres angel antonia antonio araceli
        arturo asuncion begona belen benito bernardo blanca borja carla carlos carlota carmen cesar
        concepcion consuelo cristian cristina daniela diego domingo eduardo emilio encarnacion
        enrique ernesto esperanza esteban eugenia eugenio eulalia federico felipe fernando francisca
        francisco gabriela gerardo gloria gonzalo guadalupe guillermo gustavo hector ignacio iker
        inmaculada jaime javier jesus jimena joaquin jordi jorge jose josefa josefina juan juana
        julio leire leonor leticia lorena lorenzo lourdes lucia luis magdalena marcos margarita
        mariano maribel maricarmen marina mario marta matias mercedes miguel milagros miriam monica
        montserrat natalia nerea nieves noelia noemi nuria pablo paloma pedro pilar rafael ramiro
        ramon raquel raul remedios ricardo roberto rocio rodrigo rosario ruben salvador santiago
        sara saul sergio susana teresa tomas vicente victor virginia ximena yolanda alessandra
        alessandro alessia alessio angelo antonella carlo carmela caterina chiara cinzia claudio
        dario davide domenico elisabetta emanuele enrico fabio fabrizio federica filippo francesca
        francesco gabriele gennaro giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia
        giuliano giulio giuseppe giuseppina grazia ilaria luca luciano luigi marcello marco massimo
        matteo maurizio nicola ornella paolo pasquale patrizia pietro raffaele riccardo rosa
        salvatore sandro serena silvio simona stefania stefano tiziana tommaso umberto valentina
        vincenzo vittorio agnieszka aleksander aleksandra ali anastasia andrei andrzej barbora beata
        bogdan dariusz dimitri dmitri ewa grzegorz hamid henryk igor irina ivana jakub jan jerzy
        joao jolanta katarzyna krzysztof leszek lukasz maciej malgorzata marcin mariusz mateusz
        michal mihai milan mohammad nikola nikolai oleg olena olga pavel pawel piotr radek rafal
        sergei stanislav stanislaw tatiana tiago tomasz vladimir wojciech yuri zbigniew zofia zuzana
        aarav abdel abdelaziz abdelhak abdelkader abdellah abderrahmane abdou abdoul abdoulaye
        abdullah abel abena abiodun abramo achieng achille adalgisa adama adebayo adel adela
        adelheid adeola adil aditya adnan adolf adolfo adriana adwoa afonso agata agnese agostino
        ahmad ahmet ainara ainoa aiora aissa aissata aissatou ajay akash akhil akosua akram akshay
        aladin alaitz alassane alban alcide aldo aldric aleix aleksandar aleksandr aleksei alena
        alexei alexey alfio alfons alicja alin alina aliou alioune almut alois aloisius alphonse
        alwin amadou amaia amalia amaury ambroise amedeo amela amelia aminata amir amira amit amita
        amitabh ammar amra amrita anaelle anand anas anass anatoli anca andoni andreea andreina
        andrey aner aneta angelica angharad aniceto anil anita anjali ankit ankita ankur annaick
        annaig annalisa annamaria annarita annelore annett anouar anselm antar anton antonello
        antonietta antonina antonino anurag anushka anxo apolline aquilino aran arantxa arantza
        arben ardian arianna aritz arjan arkadi armando armel armelle arnau arno arnold artan artem
        arthaud artur arun aruna arvid arvind arzhel ashish ashok ashwin asier assunta attilio aude
        augustin augustine augusto aurel aurelia auriane awa awen awena aya ayesha aykut aylin ayman
        aymen ayodele ayoub aysegul ayush azenor aziz aziza azra babatunde babette badr bakary
        baltasar balthasar balthazar baris bartlomiej bartosz basilio bastian baudouin beatriz benat
        benedetta benedetto berenice berk berkay berta berthold bertille bertram bhavna biagio bilal
        bilel binh binta birger birte bittor bjoern blandine blas blerim bleuenn boban bodo bogdana
        bogumil boguslaw bojan boubacar bozena brahim brais branko breixo brendan brewen briac briec
        brigida brivael budoc bujar bukola bulent burcu burkhard bushra calin calogero camilla
        candelaria candice carlotta carme carmelo carmine carola carolin carys casimiro catalin
        catharina cecilia celestin celestine celestino cem cemal cengiz cerys cesare cesc chaima
        chakib chantelle cheikh chelo cherif chidi chika chinedu chinelo chioma christel cindy
        ciprian cipriano ciro claas clarisse clemens clothilde clotilde concetta conchi conchita
        constanze cordula corentine corina cornelius corrado cosimo cosmin costel cristiano
        cristobal cuong cyprien daciana dafydd dalila damiano damilola danut danuta daouda daria
        darnell dawid debora deepa deepak deepika dejan delfina delia demba deniz derya desideria
        desiree detlev devendra dietrich dilara dilek dilys dinesh dino dionisio divya dmitry doina
        domenica domitille donatella donatien donato doreen dorin dorit dorota dorothea dounia
        dragan dragana dragos driss drita dumitru duong dusan dwayne dzenan ebru ebuka ecaterina
        eckart eckhard edda edelmiro edeltraud edgar edmee edmond edoardo edona edurne edyta efren
        egidio egon egor ehrenfried eider eike ekaterina ekkehard eladio elea eleonora eleonore
        elettra elfriede elhadj elia elian eliana elias elif elina eline elio eliott elisenda eliseo
        elliot eloi elouan eloy elsa elsbeth eluned elvira elzbieta emanuela emeka emeric emil
        emilia emiliano emina emine emir emrys encarna eneko eneritz enes ennio enora enrica enzo
        ercan erdem erdogan erell erhard ermanno ermelinda erna ernestine erol ersin estefania
        estela ester ethel ettore eudald eudes eugen eulalie eusebio eustaquio evaristo evelin
        evgenia evgeny ewelina ewen ezequiel ezio fabian fabiana fabiola fadila fanta fantine farah
        fares fathi fatih fatiha fatim fatmir fatos faustine fausto faycal fayza fedor felicia
        felicien femi ferdinando ferhat feride fermin fernanda ferran fethi fikret filiberto filip
        filiz filomena fiorella fiorenza flamur flavia flavio florentin florentina florica florin
        fode folake fouad fouzia franca franciszek franziska frauke frederik frieda friedel
        friederike friedhelm fulvio funmi gabi gabin gabriella gaelig gaetane gaetano gaia galina
        ganesh garbine gaspar gaston gatien gaurav gayatri gennady genoveva genowefa gentian
        georgiana gerd gerlinde germain gernot gerold gert gertraud gesine gethin ghania gheorghe
        gheorghita ghizlane giacinta giada gialuca giampaolo giampiero giancarlo gianfranco giang
        gianluigi gianmarco gianna gianpaolo gigi gilda gildas gines ginevra gino ginou gioele
        girish gisbert gitta giuliana giusy gizem gladys gokhan gopal goran gordana gorka gottfried
        goulven goulwen govind graciela graziella grazyna gregorio greta gretel grigore guenole
        guenolee guenter guewen guido guilhaume guilhem guillem gulay gulsen gunda gundula gunnar
        gurvan gwen gwenael gwendolyn gwenn gwennaig gwenola gwenole gwilherm gwladys habiba hachim
        hadja hadjira hafid hafida hafsa haizea hajar hakima halil halima halina hamadi hamed hamida
        hammou hanan hanane hanh hania hannes hansjoerg haris harish harpreet hartwig haruka haruto
        hasan haude hauke hayat heidemarie heidrun heinzpeter helge helmuth heloise hemant henny
        henriette henrik henrike heribert hermenegildo hermine herta hicham hichem higinio hilario
        hilmar hiltrud hippolyte hiroshi hitesh hoang hodei honorine horacio horia hortense houarn
        houcine houda houria humberto huong huseyin hussein huy huyen hyun iago iancu ibon ibrahima
        ibtissam ida idir idoia idriss idrissa ieuan ifeanyi ifeoma ignacia ignazio ike ikram ilan
        ileana ilenia ilham iliana ilie ilinca ilir ilka ilker ilya ilyas ilyes imad imane imanol
        imelda imen imke imran inaki inaya ingolf inigo inka inma inna insaf ioan ioana iolanda
        ionela ionut irati iratxe iria irma irmtraud isabell isaure ishaan ishak isidore isidoro
        isidro ismail ismet isolde issa issam itsaso itxaso itziar iulia iulian ivano ivo iwona
        izabela izaro izaskun jacek jacinto jacky jacobo jacopo jacquot jadwiga jagdish jalal jallil
        jamal jamel jana janin janina janna jannis janusz jaroslaw jasmin jasmina jaspreet jaume
        jawad jayesh jeanette jeannot jehanne jelena jenaro jermaine jeronimo jian jiang jisoo
        jocelyn jocelyne joern jokin jon joris joseba josef josefine josep josselin josu jovan
        jovana jozef juanjo judit julen jules juliana juliane julius justyna jyoti kadiatou kadija
        kadir kai kais kalpana kamal kamala kamau kamil kamila kapil karla karol karola karolin
        karolina karsten kashif kaspar katarina katell kavita kavya kawtar kayleigh kazimierz kazuo
        keiko keisha kelechi kelig kellig kemal kemi kenji kenta kenza kepa kerrian khaled khalid
        khalil khanh kheira khoa kieu kilian killian kim kinga kirill kirsten kishore klervi knut
        kofi kojo koldo konstantin koray kornelia krishna kristin krystian krystyna ksenia kujtim
        kunal kwabena kwame ladislas lahcen laia lakshmi lalit lamberto lamine lancelin lancelot
        larbi larisa larissa lassana latifa latoya laureano laurene laurentiu laurenz laurette
        laurine lavinia leandre leandro leane lech leif lenaig lennart leonard leonardo leonid
        leontine leopold lerato letizia levent leyla lia liang licia lidia lilia liliana lilli lilly
        lilou lina linette linh linus liridon lisbeth liselotte liudmila livia livio liviu ljiljana
        ljubica llorenc lluc lluis loane loann loeiza loick loig loredana lorella lorenza loretta
        loris lotfi lotte loubna louen louisa louka lounes lowri luan luana lubin lucian luciana
        lucile lucrezia ludger ludmila ludovica ludovico ludwig luigia luigina luise luka lulzim
        luminita lupita lylou lyudmila macarena macario madalina maddi madenn madhu madhuri maeva
        maewenn magalie magda mahamadou mahdi mahesh mahmoud maialen maider mailys maimouna maina
        maissa maite maiwenn makoto maksim malte mamadi mandy manish manisha manja manlio manoj
        manolo marcal marcela marcelin marcelino marcella marcelo margarete margarethe margaud
        margherita margit margret mariagrazia marialuisa mariam mariama marian mariana mariangela
        marija marika marilena marilou marilyn mariona marisa marisol marit marita marjolaine markel
        marko marlis marlon marti marwa marwan maryam maryline maryse maryvonne marzena masako
        massimiliano mathurin matilde mattia mattis maura mauricette mauricio mauro maxim maximilian
        mayeul mechthild meena meera meinhard melaine melania melchor melek melina melissandre
        meriem meritxell mert meryem messaoud mesut metin meven mevena micaela michela michelangelo
        mieczyslaw mihaela mihail mikel mikhail mikolaj milena milica milos milosz miloud mimoza
        minerva minh minho minjun minna miodrag miquel mircea mirco mireia mirela mirella miren
        mirjam mirjana miroslav miroslaw mirsad mirza mladen moctar modibo mohamad mohan mohit moira
        mokhtar mona moncef monserrat morena morgane moriba morvan mouhamed mouloud mounia mourtada
        mukesh musa mustapha mwangi nabila nacer nacera nadezhda nadira naelle naiara naig naima
        najat najib nandini naoko narendra naresh nasreen nasser nassima natalina natalya natanael
        nathanael naveed navin nawal nawel nazli nebojsa neeraj neha nekane nele nelu nemanja
        nemesio nenad nerina nermin nermina nerys neslihan nestor nevena nevin nevio ngoc ngozi
        nguyen nhung nicanor nicasio nicolae nicoleta nicoletta nicolo niels nikhil nikita nikolaus
        nilesh ninfa nino ninon nisha nisrine nitin nives njeri nkechi nnamdi noeline nolwenn
        nominoe nomsa norberto noredine noriko noureddine nouria nunzia nunzio nuray nurcan oana
        oanez obinna oceane octavian octavie octavio oguz oguzhan oier oihane okan oksana olatz
        olegario oleguer olesya olimpia oluwaseun oluwatobi onintza onur oona orazio oreste orhan
        oriane oriol orlane ortrud ortwin osman osvaldo otieno otmar ottavia ottavio ottilie oualid
        ouarda oumar oumou ovidiu ozan ozgur ozlem paco pacome padma pankaj paola parvati parveen
        patrizio patrycja patxi paulina paulino peio pepa pepe perig perrick petar petrit petru
        philibert philipp philippa philomene phong phuc phuong pia piera pierangelo piergiorgio
        pierino pierluigi piero pierpaolo pinar polina pooja poonam prabhu pradeep prakash pranav
        prasad prashant praveen predrag preeti prigent priyanka przemyslaw puneet qiang qing quang
        quirino quitterie quoc quynh rabah rachida radha radmila radoslaw radu rafaela raffaella
        rafik rahma rahul raimon raimund raj rajae rajan rajeev rajendra rajesh rajiv rajkumar
        rakesh raluca ramdane ramesh ramona ramzi rana rania ranjit rashid ravindra rayane razika
        razvan rebeca recep reda redouane rehana reinaldo rekha renan renata renato renzo rhiannon
        rhodri ricarda rida ridha ridvan rigoberto rino rita riwal roanne rocco rodica rodolfo
        rogelio rohan rohit rokia romina romolo romy ronaldo ronan rong ronny rosalba rosalia
        rosalie rosanna rosaria rosaura rosella rosemarie roser rosina rosine rossana rossella
        roxana rozenn rudi ruediger rufino ruggero rukhsana rupert ruslan ruxandra rym ryszard saad
        sabah sabela sabina sabri sacha sachin sadek sadia safae saida saima salah salaun salif
        salma salome saloua samanta sami samiha samuele samy sanaa sanda sandeep sangeeta sanjay
        sanjeev santosh saoud sapna sarita sarra sasa saskia satish satoshi saturnino saurabh
        saverio savita sead sebastiano sedat seema sekou selda selin semra semyon senad seojun
        serafino serap serdar sereine sergey sergi serhat serkan servane severino sevgi sevim seydou
        shabana shahid shalini shanice shanti sharad shashi shazia shilpa shinji shiva shobha
        shpresa shreya shweta siaka sibel sibylle siddharth sidonie siegbert siegfried sieglinde
        sigmar sigrid sihem silvana silvano silvestre silviu sinan sipho sixtine sklaerenn slavica
        slawomir slimane slobodan smail smita sneha snezana soazig soeren sofie soizic soledad
        solenn solenne soline sonal sonali soojin sorin sorina soufiane soukaina souleymane soumaya
        soumia srinivas steffi stelian stephan sterenn stevan stjepan subhash sudha sudhir sujata
        suleyman suliac sumit sungmin sunil sunita suresh susann susanna sushil suso suzie svitlana
        swann swantje swati sybille sylke sylvestre sylvia sylwia szymon tadeusz taha tahar tahira
        takashi takeshi tamara tamer tancrede taner tangi tania tanvi tanya taras tarek tarik tariq
        tarun telesforo telo temitope teodor teodora teodoro teofilo teresina tetiana thabo thach
        thanh thea thekla thelma themba theo theodor theodore theophile theresia thibaud thierno
        thilo thomine thorben thuy tiberio tidiane tifenn tilman tilo timeo timo timur tina tiziano
        toan tolga tomislav tomoko tonia tonino toribio touria traian trang traudel traute trinh
        trung truong tuan tudor tugba tugdual tulay tullia tullio tuncay tunde tung turgut tuyet
        txomin tyrone ubaldo uche uday ufuk ugur uli ulla ullrich ulysse umesh umit umut unai unax
        ursel ursule urszula usman uxia uxue uyen vadim valbona valentino valentyna valeria
        valeriano valerio valeriy valery valon vanda vanesa varun vasile vasily venceslas verena
        veronica vesna vianney vibha vicenc vicenta victoriano victorine vidal vidya vijay vikas
        viktoria vinay vincenza vinh vinod violaine viorel viorica vipul virgile virgilio vishal
        vitaly vito vivek viviana vjosa vlad vladan vladislav vlado volkan volodymyr vyacheslav wafa
        wahid walburga waldemar walid wanda wandrille wanjiru wassim wendelin wenke widad wided
        wieslaw wiktoria wilhelmine willi willy wilmer winston witold wladyslaw wojtek xabi xabier
        xavi xiang xiao xoan xose xuan yacouba yael yaelle yahia yahya yaiza yana yanig yannig
        yaroslav yash yasser yassin yavuz yegor yelena yeray yetunde yigit yilmaz ying yoan yoann
        yogesh yohann yoko yong youcef youenn youn youna younes youness yousra youssouf yuki yulia
        yuliya yumi yuna yunus yuriy yusuke yvonnick zacarias zafer zahia zahra zainab zaira zakaria
        zakariya zanele zdravko zdzislaw zehra zeki zeljko zephirin zhen zheng zigor zineb zinedine
        zita zohra zoraida zoran zoubida zoulikha zoya zubair zuhal zurine zuzanna zvonimir
        """
        )
    )
)
