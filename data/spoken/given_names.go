package spoken

import "strings"

// givenNames are first names that are common somewhere, in English letters.
// Those that are more often something else in an address (such as hope, may,
// art or will) are left out.
var givenNames = map[string]bool{}

func init() {
	for name := range strings.FieldsSeq(`
		aaron abby abdul abdullah abigail adam adele adrian adriana agnes ahmad ahmed aisha akira alan alba albert alberto alejandra
		alejandro alena alex alexa alexander alexandra alexandre alexis alfred alfredo ali alice alicia alina alison allison alma alvaro
		amanda amar amber amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andreea andrei andres andrew andrey andy
		anette angela angelica angelina angelo anita anja anjali anke ankit ann anna annabel anne annette annie antje anton antonia
		antonio antony anya april ariana ariel arjun arne arnold arthur arturo arun asha ashley astrid audrey august aurelie aurora axel
		ayesha barbara barry bas bastian beata beatrice beatriz becky bella ben benedikt benjamin benny bernard bernd bernhard bert beth bettina
		betty bianca bilal birgit bjorn bob bogdan boris brad bradley brandon brenda brian bridget britta bruce bruno bryan caleb
		camila camilla camille carina carl carla carlo carlos carmen carol carola carolina caroline carolyn carsten catarina caterina
		catherine cathy cecile cecilia cedric celine cesar chantal charles charlie charlotte chen chiara chloe chris christa christian
		christiana christiane christina christine christoph christophe christopher cindy claire clara clarissa claude claudia claudio claus
		clemens clement colin connor constance corinna cornelia craig cristian cristina cynthia daisuke daisy damien dan dana daniel daniela
		daniele danielle danny daphne dario dave david davide dawn dean debbie deborah denis denise dennis derek diana diane diego dieter dimitri
		dinesh dirk dmitri dmitry dominic dominik dominique don donald donna doris dorothea dorothy doug douglas duncan dylan eddie edgar edith
		eduardo edward edwin eileen elaine eleanor elena eleni elias elif elin elisa elisabeth elise elizabeth elke ella ellen elsa emil
		emilia emilie emilio emily emma emmanuel enrico enrique eric erica erich erik erika ernest ernesto esra esteban esther ethan eugen
		eugene eva evan eve evelyn ewa fabian fabienne fabio fatima fatma federico felicia felipe felix ferdinand fernanda fernando
		filip fiona florence florian floris francesca francesco francis francisca francisco francois frank franz franziska fred frederic
		frederick frederik frida frieda friedrich fritz gabriel gabriela gabriele gary gemma geoff geoffrey georg george georgia georgina gerald
		gerard gerd gerhard gert gianna giorgio giovanni giulia giuseppe gloria gonzalo gordon grace graham greg gregor gregory greta guido
		guillaume gunther gustav gustavo guy hanna hannah hannes hans harald hari harold harriet harry hasan hassan heather hector heidi
		heike heiko heinrich heinz helen helena helene helga henri henrietta henrik henry herbert herman hilda hiroshi holger holly hugh hugo
		hussein ian ibrahim ida ignacio igor ilse imran ina ines inga inge ingo ingrid irene irina iris irma isaac isabel isabella isabelle
		ismail ivan ivana ivo jaap jack jackie jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janet janina janine jared
		jasmin jasmine jason javier jay jean jeanne jeff jeffrey jelena jen jenna jennifer jenny jens jeremy jerome jerry jesper jesse jessica
		jesus jill jim jimmy jin jing joachim joan joana joanna joao jochen joe joel joerg johan johann johanna johannes john johnny jon
		jonas jonathan joost jordan jorge jose josef joseph josephine joshua joyce juan juana judith judy juha julia julian juliana julie
		julien juliet julio julius jun jurgen justin justine kai kamal kamila karen karim karin karina karl karla karolina karsten kasper kate
		katharina katherine kathleen kathrin kathy katia katie katja katrin kavita kay keith kelly ken kenji kenneth kerstin kevin khalid kim
		kirsten klara klaus konrad konstantin kristen kristian kristin kristina kristof krzysztof kumar kurt kyle lara larry lars laszlo laura
		laure lauren laurence laurent lea leah leila lena lennart leo leon leonard leonardo leonie leonora leslie lewis liam lidia lilian lilly
		lily lina linda lisa liz liza loic lorena lorenzo lothar lotte louis louisa louise luc luca lucas lucia luciana lucie lucy ludwig luis
		luisa luise lukas luke luna lydia lynn madeleine magda magdalena maja malte manfred manuel manuela mara marc marcel marcela marcello
		marcin marco marcos marcus margaret margarita margot maria mariam marian mariana marianne marie marina mario marion marisa marius
		marjan mark marko markus marlene marta martha martin martina marvin mary mateo mateusz mathias mathieu mathilde matt matteo matthew
		matthias matthieu maurice mauricio max maxim maxime maximilian maya megan mehmet mei mel melanie melissa mercedes meredith mia michael
		michaela michal michel michele michelle mick miguel mika mikael mike mikhail mila milan milena milo mina ming miriam mirjam mitch
		mohamed mohammad mohammed moira molly mona monica monika monique morgan moritz muhammad murat mustafa nadia nadine nadja naomi nancy
		natalia natalie natasha nathalie nathan neha neil nele nelson nicholas nick nico nicola nicolas nicole niels nigel nikhil niklas
		nikola nikolai nikolas nils nina nisha noah noel nora norbert norma norman odile olaf oleg olga oliver olivia olivier omar
		orlando oscar oskar otto owen pablo paola paolo pascal pat patricia patrick patrizia paul paula paulina pauline paulo pavel pedro
		penelope penny pete peter petra phil philip philipp philippa philippe phillip pierre pilar piotr pooja pradeep prakash priya rachel
		radu rafael rahul rainer raj rajesh rajiv ralf ralph ramon randy raphael raquel rashid raul ravi raymond rebecca regina reinhard rene
		renate rhea ricardo richard rick rita rob robert roberta roberto robin rodrigo roger rohan rohit roland rolf roman romy ron ronald ronja
		rory rosa rosalie rose rosemary ross roy ruben rudolf rupert russell ruth ryan sabina sabine sabrina sally salma sam samantha
		samir samuel sandeep sandra sandy sanjay santiago sara sarah sascha sasha satoshi scott sean sebastian selina serena serge sergei sergey
		sergio seth shane shannon sharon sheila shirley shreya sibylle sid siegfried sigrid silke silvia simon simona simone sofia sofie
		sonia sonja sophia sophie stacey stan stanislav stefan stefania stefanie steffen stella stephan stephanie stephen steve steven stuart
		sue suki sunil sunita susan susana susanna susanne suzanne svein sven svenja svetlana sybille sylvia sylvie tamara tanja tanya tara
		tariq tatiana tatjana ted teresa terry thea theo theodor theresa therese thierry thomas thorsten tim timo timothy tina tobias todd tom
		tomas tomasz tommy toni tony tracy tristan ulf ulrich ulrike ursula uta ute uwe vadim valentin valentina valerie vanessa vera
		verena veronica veronika victor victoria vijay viktor viktoria vincent viola violeta virginia vivek vivian vladimir volker walter wanda
		wei wendy werner wilhelm willem william wolfgang xavier yan yana yann yannick yara yasmin yasmine yoko yolanda yosef youssef yuki yulia
		yuri yusuf yves yvette yvonne zara zoe zoltan
		akiko haruki haruto hyun jihoon jiho jisoo jiwoo kenta minho minjun minji naoki priyanka sakura seojun seoyeon siddharth soo takeshi xiao yuna yuto`) {
		givenNames[name] = true
	}
}
