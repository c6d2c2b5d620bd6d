"""Usual first names of the five languages and of those who live among them.

In plain lower case, without accents. Left out is what is a common word or a thing as well ("rose",
"max", "will", "ernst"): where a name is announced, it needs no list.
"""

FIRST_NAMES = frozenset(
    str.split(
        """
        adele adeline adrien agathe agnes ahmed aicha alain alexandra alexandre alexia alexis
        alice alicia aline alix alizee amandine amelie amina amine anais andre andrea ange
        angelique anissa annabelle anne annick annie anthony antoine ariane arlette armand arnaud
        arthur astrid aubin audrey aurelie aurelien aurore axel axelle aymeric baptiste barbara
        bastien beatrice benedicte benjamin benoit berengere bernadette bernard bertrand boris
        brice brigitte bruno camille capucine carine carole caroline catherine cecile cedric celia
        celine chantal charlene charles charlotte chloe christelle christian christiane christine
        christophe claire clara claude claudette claudine clemence clement clementine colette
        coline coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah
        delphine denis denise didier djamila dominique dorian dorothee edith edouard eliane elisa
        elisabeth elise elodie eloise emeline emile emilie emma emmanuel emmanuelle eric erwan
        estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fanny farid fatima
        fatou fatoumata felicie ferdinand flavie flavien florence florent florian florine francine
        francis franck francois francoise frederic frederique gabriel gabrielle gael gaelle gaetan
        gaspard gauthier genevieve geoffrey georges georgette geraldine gerard germaine ghislaine
        gilbert gilles ginette gregoire gregory guillaume gustave guy gwenaelle habib hakim hamza
        hassan helene henri herve hubert hugo hugues huguette ibrahim ines ingrid irene isabelle
        ismael jacqueline jacques jamila janine jean jeanne jeannine jeremie jeremy jerome jessica
        joel joelle johan johanna jonathan jordan joseph josephine josette josiane judith julia
        julie julien julienne juliette justine kader kamel karim karima karine kevin khadija
        laetitia lamia laura laure laurence laurent laurie lea leila leo leon leonie lilian
        liliane lionel lisa lise loic lola lou louane louis louise louna luc lucas lucette lucie
        lucien lucienne ludivine ludovic lydia lydie madeleine mael maelle magali malek malik
        malika malo mamadou manon manuel marc marcel marcelle margaux margot marguerite maria
        marianne marie marielle marine marion marius marjorie marlene marthe martial martin
        martine mateo mathias mathieu mathilde mathis matthieu maud maurice maxence maxime medhi
        mehdi melanie melissa melodie michel michele micheline mickael mireille mohamed mohammed
        moise monique mounir mourad moussa muriel myriam nabil nadege nadia nadine nassim natacha
        nathalie nathan nicolas nicole nina noa noah noe noel noelle noemie nolan nora odette
        odile olivier omar oscar ousmane pascal pascale patrice patricia patrick paul paule
        paulette pauline perrine philippe pierre pierrette pierrick quentin rachel rachid raoul
        raphael raphaelle rayan raymond raymonde rebecca regine regis remi remy renaud rene renee
        richard robert robin rodolphe rodrigue roger roland romain romane romuald roseline roxane
        sabine sabrina safia said salim salima samia samir samira samuel sandra sandrine sarah
        sebastien segolene selim serge severine simon simone sofia sofiane solange solene sonia
        sophie soraya stephane stephanie steven suzanne sylvain sylvaine sylvette sylviane sylvie
        tanguy teddy thibault thibaut thierry thomas timothee tiphaine titouan tristan ugo
        valentin valentine valerie vanessa veronique vincent vincente virginie viviane vivien
        wilfried william xavier yacine yanis yann yannick yasmina yasmine yassine yohan youssef
        yvan yves yvette yvonne zacharie zelda zoe

        aaron abigail adam aidan aisha alan albert alex alfie amber amy andrew angela anna aoife
        arjun ashley ava barry bella benedict beth bethany bradley brandon brenda brian bridget
        bryan callum cameron carl carol catriona charlie chelsea cheryl chris christina
        christopher claudia colin connor courtney craig cynthia danny darren debbie declan derek
        diana diane dominic donald donna doris dorothy douglas duncan dylan edward eileen elaine
        eleanor elena elizabeth ella ellen ellie emily eoin erica erin ethan eugene evan evelyn
        ewan fiona freya gareth gary gavin gemma geoff george georgia gerald gillian gina glenn
        gordon graham greg harold harriet harry hazel heather helen henry holly howard hugh ian
        imogen isaac isabel isabella isla ivan jackie jacob jake james jamie jane janet janice
        jared jasmine jason jeff jeffrey jen jenna jennifer jenny jerry jill jim jimmy joan joanna
        joanne joe john johnny josh joshua joyce judy julian june karen kate katherine kathleen
        kathryn katie keith kelly kenneth kerry kieran kimberly kirsty kyle larry lauren leah lee
        leslie lewis liam lily linda lindsay liz lorna lorraine lucy luke lynn maggie malcolm
        marcus margaret martha mary matthew maureen megan michael michelle mike molly morgan nancy
        naomi natalie natasha neil nick nigel nikki oliver olivia owen pamela paula peggy penny
        peter phil philip phillip phoebe phyllis priya rachael ralph reece rhys roberta ronald
        rory ross roy russell ruth ryan sally samantha sandy scott sean shane shannon sharon shaun
        sheila shirley sian sinead siobhan sophia stacey stanley stella stephen steve stuart sue
        susan tara tasha terry theresa tim timothy toby todd tom tony tracey tracy trevor tyler
        vernon vicky victoria vikram walter wayne wendy zach zachary zara

        achim albrecht andreas anette angelika anja anke annegret anneliese annemarie annette
        annika antje armin arne ayse baerbel barbel beate bernd bernhard bettina birgit birgitta
        bjorn brigitta britta burak carsten christa christoph corinna cornelia dagmar detlef
        dieter dietmar dirk eberhard elke emre erich erika erwin esra fatma felix frank franz
        friedrich fritz georg gerda gerhard gertrud gisela gudrun guenther gunter gunther hakan
        hanna hannah hannelore hans harald hartmut hatice hedwig heidi heike heiko heiner heinrich
        heinz helena helga helmut henning herbert hermann hilde hildegard holger horst ilona ilse
        inge ingeborg ingo iris irmgard jannik jens joachim jochen joerg johann johannes jonas
        jorg juergen jurgen jutta karin karl karlheinz katharina kathrin katja katrin kerstin
        klara klaus konrad kurt lars lena lieselotte lothar luisa lukas lutz maik maike manfred
        manuela mareike marek markus marlies martina matthias mehmet meike merve michaela mirko
        monika moritz murat mustafa nadja niklas nils norbert olaf ole oskar otto peer petra
        rainer ralf regina reinhard reinhold renate rolf roswitha rudiger rudolf sascha sebastian
        selma silke silvia sonja stefan stefanie steffen susanne sven svenja svetlana tanja
        thorsten tobias torben torsten udo ulf ulrich ulrike ursula ute uwe veronika viktor volker
        volkmar waltraud werner wiebke wilhelm winfried wolfgang yusuf zeynep

        adrian agustin ainhoa aitana aitor alba alberto alejandra alejandro alfonso alfredo
        almudena alonso alvaro amparo ana andres angel angeles antonia antonio araceli arturo
        ascension asuncion begona belen benito bernardo blanca borja carla carlos carlota carmen
        cesar concepcion consuelo cristian cristina daniela diego domingo eduardo emilio
        encarnacion enrique ernesto esperanza esteban eugenia eugenio eulalia federico felipe
        fernando francisca francisco gabriela gerardo gloria gonzalo guadalupe guillermo gustavo
        hector ignacio iker inmaculada jaime javier jesus jimena joaquin jordi jorge jose josefa
        josefina juan juana julio leire leonor leticia lorena lorenzo lourdes lucia luis magdalena
        marcos margarita mariano maribel maricarmen marina mario marta matias mercedes miguel
        milagros miriam monica montserrat natalia nerea nieves noelia noemi nuria pablo paloma
        pedro pilar rafael ramiro ramon raquel raul remedios ricardo roberto rocio rodrigo rosario
        ruben salvador santiago sara saul sergio susana teresa tomas vicente victor virginia
        ximena yolanda

        alessandra alessandro alessia alessio angelo antonella carlo carmela caterina chiara
        cinzia claudio dario davide domenico elisabetta emanuele enrico fabio fabrizio federica
        filippo francesca francesco gabriele gennaro giacomo gianluca gianni giorgia giorgio
        giovanna giovanni giulia giuliano giulio giuseppe giuseppina grazia ilaria luca luciano
        luigi marcello marco massimo matteo maurizio nicola ornella paolo pasquale patrizia pietro
        raffaele riccardo rosa salvatore sandro serena silvio simona stefania stefano tiziana
        tommaso umberto valentina vincenzo vittorio

        agnieszka aleksander aleksandra ali anastasia andrei andrzej barbora beata bogdan dariusz
        dimitri dmitri ewa grzegorz hamid henryk igor irina ivana jakub jan jerzy joao jolanta
        katarzyna krzysztof leszek lukasz maciej malgorzata marcin mariusz mateusz michal mihai
        milan mohammad nikola nikolai oleg olena olga pavel pawel piotr radek rafal sergei
        stanislav stanislaw tatiana tiago tomasz vladimir wojciech yuri zbigniew zofia zuzana
        """
    )
)
