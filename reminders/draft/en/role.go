package en

import (
	"regexp"
	"strings"
	"unicode"

	"afterword/reminders/draft/plain"
)

// roleName is the role as it stands in a sentence, before the word “job”:
// “veterinary technician”, “QA engineer”, “Planner II”.
func roleName(s string) string {
	s = strings.TrimSpace(aside.ReplaceAllString(plain.OneLine(s), ""))
	s = beforeComma(s)
	if before, _, ok := strings.Cut(s, " - "); ok {
		s = before
	}
	if before, _, ok := strings.Cut(s, " – "); ok {
		s = before
	}
	for _, end := range []string{" role", " position", " job", " post"} {
		if head := len(s) - len(end); head > 0 && strings.EqualFold(s[head:], end) {
			s = s[:head]
		}
	}
	if w, rest := plain.FirstWord(s); (w == "the" || w == "a" || w == "an") && rest != "" {
		s = rest
	}
	s = strings.TrimRight(s, " .,;:")
	if len(strings.Fields(s)) > 7 || len([]rune(s)) > 60 {
		return ""
	}
	return smallRole(s)
}

// roman are ranks that end a title: it is a name then, and keeps its capitals.
var roman = regexp.MustCompile(`\b(I|II|III|IV|V|VI)$`)

// smallRole writes a role's words small, where that is surely right for each
// of them.
func smallRole(s string) string {
	words := strings.Fields(s)
	if roman.MatchString(s) {
		return s
	}
	if s == strings.ToUpper(s) && len(s) > 6 && strings.Contains(s, " ") { // shouted
		for i, w := range words {
			if len(w) > 3 {
				words[i] = strings.ToLower(w)
			}
		}
	}
	out := make([]string, len(words))
	for i, w := range words {
		if i+1 < len(words) && strings.ContainsAny(words[i+1][:1], "0123456789") {
			out[i] = w // “Class 2”
			continue
		}
		low, ok := smallWord(w)
		if !ok {
			return strings.Join(words, " ")
		}
		out[i] = low
	}
	return strings.Join(out, " ")
}

// smallWord is one word of a role in small letters. ok is false if it may be a
// proper name.
func smallWord(w string) (low string, ok bool) {
	low = strings.ToLower(w)
	if w == low {
		return w, true
	}
	pieces := strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '/' })
	capitals := 0
	for _, p := range pieces {
		rest := []rune(p)[1:]
		for _, r := range rest {
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	bare := strings.Trim(low, ".&'")
	switch {
	case capitals > 0, len([]rune(w)) == 1, strings.ContainsAny(w, "&0123456789"):
		return w, true // an acronym: QA, A&P, iOS
	case properRole[bare]:
		return w, false
	case len(pieces) > 1:
		for _, p := range pieces {
			if _, ok := smallWord(p); !ok {
				return w, false
			}
		}
		return low, true
	case knownRole[bare], roleEnd.MatchString(bare):
		return low, true
	}
	return w, false
}

// properRole are words of a role that keep their capital: languages, places,
// products.
var properRole = wordSet(`english german french spanish italian russian chinese japanese korean arabic dutch polish welsh irish scottish
	portuguese latin greek hebrew hindi american british european african asian indian canadian australian montessori java javascript typescript
	python excel salesforce oracle sap linux windows microsoft google amazon azure cisco kubernetes docker terraform magento wordpress drupal shopify
	tableau snowflake databricks power bi android apple kotlin swift ruby rust golang react angular django london york paris berlin toronto
	kent surrey essex devon cornwall wales scotland ireland england america europe christian catholic jewish muslim`)

// knownRole are words that roles consist of and whose end does not tell.
var knownRole = wordSet(`midwife barista vet usher steward docent stonemason mason nanny actuary florist stylist pharmacist dietitian nurse chef cook baker clerk coach guard pilot temp lead head chief staff senior junior mid level night day shift part time
	grade class care health home food data bus car van truck train school class room floor store shop sales sale plant site field land water wind
	registrar bursar vicar beadle sexton verger usher kennel shipwright children children's upholsterer steeplejack wellness aquatics ferry harbour harbor hydro nuclear dairy poultry cattle vine vineyard orchard leisure
	benefits payroll credit loan loans claims debt export import freight port cargo pharmacy retail wholesale boutique tailor seamstress costume wardrobe prop set stunt
	dental vet staff ward unit team line bench street house front back end full stack product project program programme content brand
	policy finance tax audit legal law human resources people office desk help support service services customer client account accounts
	business operations quality safety security risk fraud research lab laboratory science life museum library archive park wildlife zoo
	garden grounds farm fish wood metal glass stone sheet pipe steel gas heat heating electric power solar wind turbine crane forklift
	warehouse stock supply chain fleet transport traffic road rail bridge ship boat marine deck flight cabin crew ground air aircraft
	youth child family community social outreach grant fund event events music sound light stage film video photo print web game
	landscape speech-language design graphic interior fashion textile hair nail beauty spa fitness swim dance sport sports press media news copy book
	hospital clinic clinical surgery theatre icu trauma stroke renal cardiac cancer oncology critical acute palliative intensive speech
	language occupational mental practice general private chief deputy vice assistant associate executive personal trainee apprentice
	intern graduate lead staff founding contract freelance seasonal relief bank mobile remote hybrid machine learning deep tech
	network cloud site reliability front-end back-end backend frontend devops database platform mobile hardware firmware chip signal
	control controls process chemical civil structural mechanical electrical software systems system solution solutions quantity land
	estate estates property lettings facilities catering kitchen bar wine beer tea coffee pastry sous commis butcher maid porter
	bike bicycle motor auto tyre body paint panel tool die cnc tig mig carpenter joiner mason roofer tiler plumber fitter welder rigger
	of and for in the to with at on a first second third new young old early years key stage primary secondary middle high special needs
	keeper carnivore herpetology tree bird ecology soil forest forestry crime scene police fire rescue probation court prison custody
	post mail parcel delivery courier taxi dispatch call center centre box ticket gate house hotel guest night front
	wedding funeral dog cat horse stable animal veterinary dispensing`)

// roleEnd is how words of a role end that are no proper names.
var roleEnd = regexp.MustCompile(`^[a-z-]+(er|or|ist|ian|ant|ent|ive|al|ing|ary|ment|tion|sion|ance|ence|ics|ity|ogy|graphy|ee|man|woman|keeper|wright|person|ary|ic|ry|cy|ware|yst|ect|ate)s?$`)

// theCompany puts “the” before a name such as “Town of Bridgehead”.
func theCompany(s string) string {
	s = plain.OneLine(s)
	if len(strings.Fields(s)) > 8 || len([]rune(s)) > 70 {
		return ""
	}
	if of.MatchString(s) {
		return "the " + s
	}
	return s
}

var of = regexp.MustCompile(`^(Town|City|Village|County|Borough|University|Museum|Department|Ministry|Bank|Institute|Office|District|Port|Parish|Diocese|Royal Borough|Municipality|Township|Region|State|Embassy|House|Friends|College|Province) of `)

var headTitles = wordSet("vp svp evp head director chief president dean")

// beforeComma is a role without what stands after a comma: “Engineer,
// Payments”. “VP, Engineering” is a VP of Engineering.
func beforeComma(s string) string {
	before, after, ok := strings.Cut(s, ",")
	if !ok || before == "" {
		return s
	}
	if w := strings.ToLower(strings.TrimSpace(before)); headTitles[w] {
		return strings.TrimSpace(before) + " of " + strings.TrimSpace(after)
	}
	return before
}

var (
	soundsVowel     = regexp.MustCompile(`^(?i:[aeio]|hon|hour|heir|un[^i]|u[^nst])|^[AEFHILMNORSX]([A-Z&0-9]|$)`)
	soundsConsonant = regexp.MustCompile(`^(?i:eu|one\b|once\b|uni|us[aeu])`)
)

// aOrAn puts the indefinite article before s.
func aOrAn(s string) string {
	if soundsVowel.MatchString(s) && !soundsConsonant.MatchString(s) && !strings.HasPrefix(s, "UX") && !strings.HasPrefix(s, "UI ") {
		return "an " + s
	}
	return "a " + s
}
