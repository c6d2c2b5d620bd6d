"""Usual first names of the five languages and of those who live among them.

In plain lower case, without accents. Left out is what is a common word or a thing as well ("rose",
"max", "will", "ernst"): where a name is announced, it needs no list.
"""

from models.private.capital_only import CAPITAL_ONLY
from models.private.names_abroad import NAMES_ABROAD

FIRST_NAMES = (
    CAPITAL_ONLY
    | NAMES_ABROAD
    | frozenset(
        str.split(
            """
        adele adeline adrien agnes ahmed aicha alexandra alexandre alexia alexis alice alicia aline
        alix alizee amelie anais andre andrea ange anissa annabelle anne annick annie anthony
        antoine ariane arlette armand arnaud arthur astrid aubin audrey aurelie aurelien axel axelle
        aymeric baptiste bastien beatrice benedicte benjamin benoit berengere bernadette bernard
        bertrand brice brigitte bruno carine carole caroline catherine cecile cedric celia celine
        chantal charlene charlotte christelle christian christiane christine christophe claire clara
        claude claudette claudine clemence colette coline coralie corentin corinne cyril cyrille
        damien daniel daniele danielle david deborah delphine denis denise didier djamila dominique
        dorian dorothee edith edouard eliane elisa elisabeth elodie eloise emeline emile emilie emma
        emmanuel emmanuelle eric erwan estelle etienne eugenie eva evelyne fabien fabienne fabrice
        fanny farid fatima fatou fatoumata felicie ferdinand flavie flavien florence florian
        francine francis franck francois francoise frederic frederique gabriel gabrielle gael gaelle
        gaetan gauthier genevieve geoffrey georges georgette geraldine gerard ghislaine gilbert
        gilles ginette gregoire gregory guillaume gustave guy gwenaelle habib hakim hamza hassan
        helene henri herve hubert hugues huguette ibrahim ines ingrid irene isabelle ismael
        jacqueline jacques jamila janine jean jeanne jeannine jeremie jeremy jerome jessica joel
        joelle johan johanna jonathan jordan joseph josephine josette josiane judith julia julie
        julien juliette justine kamel karim karima karine kevin khadija laetitia lamia laura
        laurence laurent laurie lea leila leo leon leonie lilian liliane lionel loic lou louane
        louis louise louna luc lucas lucette lucie lucien lucienne ludivine ludovic lydia lydie mael
        maelle magali malek malik malika mamadou manon marcelle margaux margot marianne marielle
        marine marion marius marjorie marthe martine mateo mathias mathieu mathilde mathis matthieu
        maud maurice maxence medhi mehdi melanie melissa michel michele micheline mickael mireille
        mohamed mohammed moise monique mounir mourad moussa muriel myriam nabil nadege nadia nadine
        nassim natacha nathalie nathan nicolas nicole noa noe noel noelle noemie nolan odette odile
        oscar ousmane pascal patrice patricia patrick paul paule paulette pauline perrine philippe
        pierrette pierrick quentin rachel rachid raoul raphael raphaelle raymond raymonde rebecca
        regine regis remi remy renaud richard robert robin rodolphe rodrigue roland romain roseline
        roxane sabrina safia salim salima samia samir samira samuel sandra sandrine sebastien
        segolene selim severine simon sofia sofiane sophie soraya stephane stephanie steven suzanne
        sylvain sylvaine sylvette sylviane sylvie tanguy thibault thibaut thierry thomas timothee
        tiphaine titouan ugo valentine valerie vanessa vincent virginie viviane vivien wilfried
        william xavier yacine yanis yann yannick yasmina yasmine yassine yohan youssef yvan yves
        yvette yvonne zacharie zelda zoe aaron abigail adam aidan aisha alan albert alex alfie amber
        amy andrew angela anna aoife arjun ashley ava barry beth bethany bradley brandon brenda
        brian bridget bryan callum cameron carl catriona charlie chelsea cheryl chris christina
        christopher claudia connor courtney craig cynthia danny darren debbie declan derek diane
        dominic donald donna doris dorothy douglas duncan dylan edward eileen elaine eleanor elena
        elizabeth ellen ellie emily eoin erica ethan evan evelyn ewan freya gareth gary gavin geoff
        george georgia gerald gillian glenn gordon graham greg harold harriet hazel heather helen
        henry holly howard hugh ian imogen isaac isabel isabella isla jackie jacob jake james jamie
        jane janet janice jared jasmine jeff jeffrey jen jenna jennifer jenny jill jim joanna joanne
        joe john johnny joshua judy julian karen katherine kathleen kathryn katie keith kelly
        kenneth kerry kieran kirsty kyle larry lauren leah lee leslie lewis liam lily lindsay liz
        lorna lucy luke lynn maggie malcolm marcus margaret martha matthew maureen megan michael
        michelle molly morgan nancy naomi natalie natasha nigel nikki olivia owen pamela paula penny
        phil philip phillip phoebe phyllis priya rachael ralph reece rhys roberta ronald rory ross
        roy russell ryan samantha shannon sharon shaun sheila shirley sian sinead siobhan sophia
        stacey stanley stella stephen sue susan theresa tim timothy toby tom tracey tracy trevor
        vernon victoria vikram walter wendy zach zachary achim albrecht andreas anette angelika anja
        anke annegret anneliese annemarie annette annika antje armin arne ayse baerbel barbel bernd
        bernhard bettina birgit birgitta bjorn brigitta britta burak carsten christa christoph
        corinna cornelia dagmar detlef dieter dietmar dirk eberhard elke emre erich erika erwin esra
        fatma friedrich fritz georg gerda gerhard gertrud gisela gudrun guenther gunter gunther
        hakan hanna hannah hannelore hans harald hartmut hatice hedwig heidi heike heiko heiner
        heinrich heinz helga helmut henning herbert hermann hildegard holger ilona ingeborg ingo
        iris irmgard jannik jens joachim jochen joerg johann johannes jonas jorg juergen jurgen
        jutta karin karl karlheinz katharina kathrin katja katrin kerstin klara klaus konrad kurt
        lars lieselotte lothar luisa lukas maik maike manfred mareike markus marlies martina
        matthias mehmet meike michaela mirko monika murat mustafa nadja niklas nils norbert olaf ole
        oskar otto peer rainer ralf reinhard reinhold rolf roswitha rudiger rudolf sascha sebastian
        silke silvia sonja stefanie steffen susanne svenja svetlana tanja thorsten tobias torben
        torsten udo ulf ulrich ulrike ursula ute uwe veronika viktor volker volkmar waltraud werner
        wiebke wilhelm winfried wolfgang yusuf zeynep adrian agustin ainhoa aitana aitor alba
        alberto alejandra alejandro alfonso alfredo almudena alonso alvaro ana angel antonia antonio
        araceli arturo begona benito bernardo borja carla carlos carlota cristian cristina daniela
        diego eduardo emilio enrique ernesto esteban eugenia eugenio eulalia federico felipe
        fernando francisca francisco gabriela gerardo gonzalo guadalupe guillermo gustavo iker jaime
        javier jimena joaquin jordi jorge jose josefa josefina juan juana leire leticia lorena
        lorenzo lourdes luis mariano maribel maricarmen marina matias mercedes miguel miriam monica
        montserrat nerea noelia noemi pablo pedro rafael ramiro ramon raquel raul ricardo roberto
        rodrigo rosario santiago sara sergio susana teresa vicente victor virginia ximena yolanda
        alessandra alessandro alessia alessio antonella carlo carmela caterina cinzia claudio davide
        domenico elisabetta emanuele enrico fabio fabrizio federica filippo francesca francesco
        gabriele gennaro giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia giuliano
        giulio giuseppe giuseppina ilaria luciano luigi marcello matteo maurizio ornella paolo
        patrizia pietro raffaele riccardo rosa sandro silvio stefania stefano tiziana tommaso
        umberto vincenzo vittorio agnieszka aleksander aleksandra ali anastasia andrei andrzej
        barbora bogdan dariusz dimitri dmitri ewa grzegorz hamid henryk irina ivana jakub jan jerzy
        joao jolanta katarzyna krzysztof leszek lukasz maciej malgorzata marcin mariusz mateusz
        michal mihai mohammad nikola nikolai oleg olena pavel pawel piotr radek sergei stanislav
        stanislaw tatiana tiago tomasz vladimir wojciech yuri zbigniew zofia zuzana aarav abdel
        abdelaziz abdelhak abdelkader abdellah abderrahmane abdou abdoul abdoulaye abdullah abiodun
        abramo achieng adalgisa adama adebayo adel adela adelheid adeola aditya adnan adolf adolfo
        adriana adwoa afonso agnese agostino ahmad ahmet ainara ainoa aiora aissa aissata aissatou
        ajay akash akhil akosua akram akshay aladin alaitz alassane alban alcide aldo aldric aleix
        aleksandar aleksandr aleksei alena alexei alexey alfio alfons alicja alin alina aliou
        alioune almut alois aloisius alphonse alwin amadou amaia amalia amaury ambroise amedeo amela
        amelia aminata amita amitabh ammar amra amrita anaelle anand anas anass anatoli andoni
        andreea andreina andrey aneta angharad aniceto anil anita anjali ankit ankita ankur annaick
        annaig annalisa annamaria annarita annelore annett anouar anselm anton antonello antonietta
        antonina antonino anurag anushka anxo apolline aquilino arantxa arantza arben ardian arianna
        aritz arjan arkadi armelle arnau arno arnold artan artem arthaud artur arun aruna arvid
        arvind arzhel ashish ashok ashwin asier attilio augustin augustine augusto aurel aurelia
        auriane awen awena aya ayesha aykut aylin ayman aymen ayodele ayoub aysegul ayush azenor
        aziz aziza azra babatunde babette badr bakary baltasar balthasar balthazar baris bartlomiej
        bartosz bastian baudouin beatriz benat berenice berkay berthold bertille bertram bhavna
        biagio bilal bilel binh birger birte bittor bjoern blerim bleuenn boban bodo bogdana bogumil
        boguslaw bojan boubacar brahim brais breixo brendan brewen briac briec brigida brivael budoc
        bujar bukola bulent burcu burkhard bushra calogero candice carlotta carme carmelo carola
        carolin carys casimiro catalin catharina cem cemal cengiz cerys cesc chaima chakib chantelle
        cheikh cherif chidi chika chinedu chinelo chioma christel cindy ciprian cipriano ciro claas
        clarisse clothilde clotilde concetta conchi cordula corentine corina cornelius corrado
        cosimo cosmin cristiano cristobal cuong cyprien daciana dafydd damiano damilola danut danuta
        daouda daria darnell dawid debora deepa deepak deepika dejan delfina demba derya detlev
        devendra dietrich dilara dilek dilys dinesh dionisio divya dmitry doina domitille donatella
        donatien doreen dorin dorit dorota dorothea dounia dragan dragana dragos driss drita dumitru
        duong dusan dwayne dzenan ebru ebuka ecaterina eckart eckhard edda edelmiro edeltraud edgar
        edmee edmond edoardo edona edurne edyta egidio egon egor ehrenfried eike ekaterina ekkehard
        eladio eleonora eleonore elettra elfriede elhadj elian eliana elina eline eliott elisenda
        eliseo elliot eloi elouan eloy elsa elsbeth eluned elvira elzbieta emanuela emeka emeric
        emil emilia emiliano emina emine emrys eneko eneritz enes enora enrica enzo ercan erdem
        erdogan erell erhard ermanno ermelinda erna ernestine erol ersin estefania ethel ettore
        eudald eudes eugen eulalie eusebio eustaquio evaristo evelin evgenia evgeny ewelina ewen
        ezequiel ezio fabian fabiana fabiola fadila fantine farah fathi fatih fatiha fatim fatmir
        fatos faustine faycal fayza fedor felicien femi ferdinando ferhat feride fernanda ferran
        fethi fikret filiberto filip filiz filomena fiorenza flamur flavia flavio florentin
        florentina florica folake fouad fouzia franciszek franziska frauke frederik frieda friedel
        friederike friedhelm fulvio funmi gabi gabin gabriella gaelig gaetane gaetano gaia galina
        ganesh garbine gaston gatien gaurav gayatri gennady genoveva genowefa georgiana gerd
        gerlinde gernot gerold gert gertraud gesine ghania gheorghe gheorghita ghizlane giacinta
        gialuca giampaolo giampiero giancarlo gianfranco giang gianluigi gianmarco gianna gianpaolo
        gigi gildas gines gino ginou gioele girish gisbert gitta giuliana giusy gizem gladys gokhan
        gopal goran gordana gorka gottfried goulven goulwen govind graciela graziella grazyna
        gregorio greta gretel grigore guenole guenolee guenter guewen guilhaume guilhem guillem
        gulay gulsen gunda gundula gunnar gurvan gwen gwenael gwendolyn gwenn gwennaig gwenola
        gwenole gwilherm gwladys habiba hachim hadja hadjira hafid hafida hafsa haizea hajar hakima
        halil halima halina hamadi hamed hamida hammou hanan hanane hanh hania hannes hansjoerg
        haris harish harpreet hartwig haruka haruto hasan haude hauke hayat heidemarie heidrun
        heinzpeter helge helmuth heloise hemant henny henriette henrik henrike heribert hermenegildo
        herta hicham hichem higinio hilmar hiltrud hippolyte hiroshi hitesh hodei honorine horia
        hortense houarn houcine houda houria humberto huong huseyin hussein huy huyen hyun iago
        iancu ibon ibrahima ibtissam ida idir idoia idriss idrissa ieuan ifeanyi ifeoma ignacia
        ignazio ike ikram ilan ileana ilenia ilham iliana ilinca ilir ilka ilker ilya ilyas ilyes
        imad imane imanol imelda imen imke imran inaki inaya ingolf inigo inka inna insaf ioan ioana
        iolanda ionela ionut irati iratxe iria irma irmtraud isabell isaure ishaan ishak isidore
        isidoro isidro ismail isolde issa issam itsaso itxaso itziar iulia iulian ivano ivo iwona
        izabela izaro izaskun jacek jacky jacobo jacopo jacquot jadwiga jagdish jalal jallil jamal
        jamel jana janin janina janna jannis janusz jaroslaw jasmina jaspreet jaume jawad jayesh
        jeanette jeannot jehanne jelena jenaro jermaine jeronimo jiang jisoo jocelyne joern jokin
        jon joris joseba josef josefine josep josselin josu jovana jozef juanjo judit julen jules
        juliana juliane julius justyna jyoti kadiatou kadija kadir kai kais kalpana kamal kamala
        kamil kamila kapil karla karol karola karolin karolina karsten kashif katarina katell kavita
        kavya kawtar kayleigh kazimierz kazuo keiko keisha kelechi kelig kellig kemal kemi kenji
        kenta kepa kerrian khaled khalid khalil khanh kheira khoa kieu kilian killian kim kinga
        kirill kirsten kishore klervi knut kofi kojo koldo konstantin koray kornelia krishna kristin
        krystian krystyna ksenia kujtim kunal kwabena kwame ladislas lahcen laia lakshmi lalit
        lamberto lamine lancelin larbi larisa larissa lassana latoya laureano laurene laurentiu
        laurenz laurette laurine lavinia leandre leane lech leif lenaig lennart leonardo leonid
        leontine leopold lerato letizia levent leyla lia liang licia liliana lilli lilly lilou lina
        linette linh linus liridon lisbeth liselotte liudmila livia livio liviu ljiljana ljubica
        llorenc lluc lluis loane loann loeiza loick loig loredana lorella lorenza loretta loris
        lotfi loubna louen louisa louka lounes lowri luan luana lubin lucian luciana lucile lucrezia
        ludger ludmila ludovica ludovico ludwig luigia luigina luise luka lulzim luminita lupita
        lylou lyudmila macarena macario madalina maddi madenn madhu madhuri maeva maewenn magalie
        mahamadou mahdi mahesh mahmoud maialen maider mailys maimouna maissa maite maiwenn makoto
        maksim mamadi mandy manish manisha manja manlio manoj manolo marcal marcela marcelin
        marcelino marcella marcelo margarete margarethe margaud margit margret mariagrazia
        marialuisa mariam mariama mariangela marika marilena marilou marilyn mariona marisa marisol
        markel marko marlis marti marwa marwan maryam maryline maryse maryvonne marzena masako
        massimiliano mathurin matilde mattis mauricette mauricio maximilian mayeul mechthild meena
        meera meinhard melania melchor melek melissandre meriem meritxell meryem messaoud mesut
        meven mevena micaela michela michelangelo mieczyslaw mihaela mihail mikel mikhail mikolaj
        milica milosz miloud mimoza minho minjun minna miodrag miquel mircea mirco mireia mirela
        mirella miren mirjam mirjana miroslav miroslaw mirsad mladen moctar modibo mohamad mohan
        mohit moira mokhtar moncef monserrat moriba morvan mouhamed mouloud mounia mourtada mukesh
        mustapha mwangi nabila nacer nacera nadezhda nadira naelle naiara naig najat najib nandini
        naoko narendra naresh nasreen nassima natalina natalya natanael nathanael naveed navin nawal
        nawel nazli nebojsa neeraj neha nekane nelu nemanja nemesio nenad nerina nermin nermina
        nerys neslihan nestor nevena nevio ngoc ngozi nguyen nhung nicanor nicasio nicolae nicoleta
        nicoletta nicolo nikhil nikita nikolaus nilesh nisha nisrine nitin njeri nkechi nnamdi
        noeline nolwenn nominoe nomsa norberto noredine noriko noureddine nouria nunzia nunzio nuray
        nurcan oana oanez obinna octavie octavio oguz oguzhan oier oihane oksana olatz olegario
        oleguer olesya olimpia oluwaseun oluwatobi onintza onur oona orazio oreste orhan oriane
        oriol orlane ortrud ortwin osman osvaldo otieno otmar ottavia ottavio ottilie oualid ouarda
        oumar oumou ovidiu ozan ozgur ozlem pacome pankaj paola parvati parveen patrizio patrycja
        patxi paulina paulino peio perrick petar petrit philibert philipp philippa philomene phong
        phuc phuong pia piera pierangelo piergiorgio pierino pierluigi piero pierpaolo polina pooja
        poonam prabhu pradeep prakash pranav prasad prashant praveen predrag preeti prigent priyanka
        przemyslaw puneet qiang quirino quitterie quynh rachida radha radmila radoslaw rafaela
        raffaella rafik rahul raimon raimund raj rajae rajeev rajendra rajesh rajiv rajkumar rakesh
        raluca ramdane ramesh ramona ramzi rania ranjit rashid ravindra rayane razika razvan
        redouane rehana reinaldo rekha renan renato renzo rhiannon rhodri ricarda ridha ridvan
        rigoberto riwal roanne rodica rodolfo rogelio rohan rohit rokia romy ronaldo ronan ronny
        rosalia rosalie rosanna rosaria rosaura rosemarie roser rossana rossella roxana rozenn
        ruediger rufino ruggero rukhsana rupert ruxandra rym ryszard saad sabela sabina sabri sacha
        sachin sadek safae saida saima salaun salif saloua sami samiha samuele samy sandeep sangeeta
        sanjay sanjeev santosh saoud sapna sarra saskia satish satoshi saturnino saurabh saverio
        savita sead sebastiano sedat seema sekou selda selin semra semyon senad seojun serafino
        serap serdar sergey serhat serkan servane severino sevgi sevim seydou shabana shahid shalini
        shanice shanti sharad shashi shazia shilpa shinji shobha shpresa shreya shweta siaka sibel
        sibylle siddharth sidonie siegbert siegfried sieglinde sigmar sigrid sihem silvana silvano
        silviu sinan sipho sixtine sklaerenn slavica slawomir slimane slobodan smail smita sneha
        snezana soazig soeren sofie soizic solenn sonali soojin sorin sorina soufiane soukaina
        souleymane soumaya soumia srinivas steffi stelian stephan sterenn stevan stjepan subhash
        sudha sudhir sujata suleyman suliac sumit sungmin sunil sunita suresh susann susanna sushil
        suso suzie svitlana swantje swati sybille sylke sylvia sylwia szymon tadeusz tahar tahira
        takashi takeshi tamara tamer tangi tanvi tanya tarek tarik tariq tarun telesforo temitope
        teodor teodora teodoro teofilo teresina tetiana thabo thach thanh thea thekla thelma themba
        theo theodor theodore theophile theresia thibaud thierno thilo thomine thorben thuy tiberio
        tidiane tifenn tilman tilo timeo timo tiziano tolga tomislav tomoko tonia tonino toribio
        touria traian trang traudel trinh trung truong tuan tudor tugba tugdual tulay tullia tullio
        tuncay turgut tuyet txomin tyrone ubaldo uche uday ufuk ugur uli ullrich umesh umit umut
        unai unax urszula usman uxia uxue uyen valbona valentino valentyna valeriano valerio valeriy
        valery vanesa varun vasile vasily venceslas verena vianney vibha vicenc vicenta victoriano
        victorine vijay vikas viktoria vinay vincenza vinh vinod viorel viorica vipul vishal vitaly
        vivek viviana vjosa vlad vladan vladislav vlado volkan volodymyr vyacheslav wafa wahid
        walburga waldemar walid wandrille wanjiru wassim wendelin widad wided wieslaw wiktoria
        wilhelmine wilmer witold wladyslaw wojtek xabi xabier xavi xoan xose xuan yacouba yael
        yaelle yahia yahya yaiza yana yanig yannig yaroslav yash yasser yassin yavuz yegor yelena
        yeray yetunde yigit yilmaz yoan yoann yogesh yohann youcef youenn youn youna younes youness
        yousra youssouf yulia yuliya yumi yuna yunus yuriy yusuke yvonnick zacarias zafer zahia
        zahra zainab zaira zakaria zakariya zanele zdravko zdzislaw zehra zeljko zephirin zigor
        zineb zinedine zohra zoraida zoran zoubida zoulikha zoya zubair zuhal zurine zuzanna
        zvonimir
        """
        )
    )
)
