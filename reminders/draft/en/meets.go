package en

import (
	"strings"

	"afterword/reminders/draft/plain"
)

// alike are words that belong to one matter, by their stems. Two notes that
// have words of one line meet.
var alike = lines(`
	wait queue delay backlog slow response reply answer hear turnaround late
	waste cost spoil shrink food budget
	turnover attrition retention leave leaving retire stay starter churn
	child kid parent pupil famili school young children
	alert alarm false fatigue detect
	stockout stock inventory shortage cabinet
	price cost saving spend budget money fund grant donor
	accident injury incident safe safety near-miss harm
	staff crew short vacancy vacant recruit hire hiring train trainee
	fault break repair breakdown failure maintenance fix downtime buzz rewire mic
	doc document manual guide dita write wiki
	night shift weekend sunday saturday evening double rota cover coverage oncall
	error defect bug reject rework quality remake deviation regression test automat appium playwright
	growth sale revenue customer client member subscriber sign-up
	patient ward clinic bed triage
	infection sepsis antibiotic stewardship vanc dosing abx
	plant garden drainage meadow park tree
	supplier vendor source sourcing procurement
	flood water drain river
	map lidar gis tile imagery drone rpas flood
	volunteer community outreach
	dementia resident singalong choir music
	dough croissant bake bread pastry viennoiserie sourdough market
	window sash joinery timber listed vicarage
	bat bird barn survey species
	software system migration upgrade legacy crm
	setup machine changeover cycle spindle
	report reporting figure data dashboard
	exam result grade reading attendance
	complaint refund review feedback
	enrollment enrolment enroll enrol recruit trial
	overrun overran deadline schedule late week time
	anesthesia anaesthesia dental surgery
	translat language interpret
	account invoice close ledger month-end billing
`)

func lines(s string) map[string][]int {
	m := map[string][]int{}
	for i, line := range strings.Split(strings.TrimSpace(s), "\n") {
		for _, w := range strings.Fields(line) {
			w = stem(w)
			m[w] = append(m[w], i)
		}
	}
	return m
}

// stop are words that two notes may share and that say nothing.
var stop = wordSet(`the a an and or of in on at to for with without from by as is are was were be been has have had do did i my me you your yours we our it its
	this that these those than then there here how what why when where who which not no all any some more most less few many much very too so
	two three four five six seven eight nine ten year years yr yrs month months week weeks day days hour hours min mins minute minutes one once
	about into over under after before between new old own good big small team work working worked job role people thing things lot use used using
	down up off out per each every still just also can could would should will want wants need needs like get got getting made make making took take
	went go going first last next level time home year's once`)

// stem makes “queues”, “moving” and “moved” count as “queue” and “move”.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s")
	for _, end := range []string{"ing", "ed", "er", "y", "e"} {
		if len(w) > len(end)+3 {
			w = strings.TrimSuffix(w, end)
		}
	}
	return w
}

// telling are the stems of the words that carry a note.
func telling(s string) []string {
	var out []string
	for _, w := range plain.BareWords(strings.NewReplacer("/", " ", "-", " ", "+", " ").Replace(s)) {
		if len(w) > 2 && !stop[w] && !strings.ContainsAny(w, "0123456789%$£€") {
			out = append(out, stem(w))
		}
	}
	return out
}

// meets says how much two notes have to do with each other: 2 for each word
// that both have, 1 for words of one matter, 0 if nothing.
func meets(a, b string) int {
	n := 0
	seen := map[string]bool{}
	other := telling(b)
	for _, x := range telling(a) {
		if seen[x] {
			continue
		}
		seen[x] = true
		best := 0
		for _, y := range other {
			switch {
			case x == y:
				best = 2
			case best == 0 && sameMatter(x, y):
				best = 1
			}
		}
		n += best
	}
	return n
}

func sameMatter(x, y string) bool {
	for _, i := range alike[x] {
		for _, j := range alike[y] {
			if i == j {
				return true
			}
		}
	}
	return false
}
