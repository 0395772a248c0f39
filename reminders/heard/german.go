package heard

// This file knows how companies answer in German. RE2's \b knows ASCII letters
// only, so no word is bounded by it where an umlaut may stand.

const (
	germanNo = `\b(?:für|zugunsten) (?:eine[nrs]?|der|die|den|das) (?:anderen?|anderer|andere|internen?|interne) (?:\S+ )?(?:bewerber|kandidat|person|mitbewerber)` +
		`|\banderweitig (?:vergeben|besetzt|entschieden)|\b(?:stelle|position)\b.*\b(?:besetzt|vergeben|gestrichen|nicht mehr (?:frei|verfügbar|offen))\b|\b(?:stelle|position)\b.*\banderweitig\b` +
		`|\b(?:absagen|eine absage|keine zusage|keine positive (?:rückmeldung|nachricht|antwort)|abschlägig)\b` +
		`|\bnicht (?:weiter |mehr |näher )?(?:berücksichtigen|berücksichtigt|weiterverfolgen|in die engere (?:wahl|auswahl)|in betracht)` +
		`|\bleider (?:\S+ ){0,4}(?:nicht geklappt|nicht ausgewählt|nicht weiter|nicht erfolgreich|gegen (?:sie|dich|ihre|deine))|\bgegen (?:eine weitere zusammenarbeit|ihre bewerbung|deine bewerbung)\b` +
		`|\bnicht (?:in die nächste runde|zu einem (?:weiteren )?gespräch einladen|zum gespräch einladen)|\b(?:keine stelle|die stelle nicht|stelle leider nicht) anbieten\b`
	germanNoOfElse = `\bnoch nicht (?:besetzt|vergeben|entschieden)|\b(?:termin|gespräch|interview)\b.*\b(?:absagen|verschieben|verlegen)\b|\bkrank\b|\bnicht absagen\b`

	germanOffer = `\b(?:stelle|position|arbeitsplatz|job|vertrag)\b.*\b(?:anbieten|anzubieten)\b|\bbieten (?:wir )?(?:ihnen|dir) (?:\S+ ){0,3}(?:stelle|position)|\b(?:vertragsangebot|arbeitsvertrag|jobangebot|stellenangebot für (?:sie|dich))\b` +
		`|\bfür (?:sie|dich) entschieden\b|\b(?:sie haben|du hast) die (?:stelle|zusage)\b|\bzusage (?:für|erteilen|geben)\b|\bwillkommen im team\b`
	germanOfferOfElse = `\bnicht\b|\bkein|\bleider\b|\bfalls\b|\bbevor\b|\bsobald\b|\bob\b`

	germanNextRound = `\b(?:zweiten|weiteren|nächsten|dritten|zweites|weiteres|letzten|persönlichen) (?:\S+ )?(?:gespräch|runde|interview|termin|kennenlernen|vorstellungsgespräch|telefonat).*\b(?:einladen|einzuladen|einladung|führen|vereinbaren|ausmachen|kennenlernen)` +
		`|\b(?:probearbeiten|probetag|schnuppertag|assessment[- ]?center|fachgespräch|zweitgespräch|hospitation)\b.*\b(?:einladen|einzuladen|vereinbaren)|\b(?:laden|lade) (?:wir )?(?:sie|dich)\b.*\b(?:gespräch|runde|probe)|\bnächste runde (?:geschafft|weiter)|\bin (?:der|die) (?:nächsten?|zweiten?|engeren?) (?:runde|auswahl)\b`
	germanNegation = `\bnicht\b|\bkein|\bleider\b|\bfalls\b|\bbevor\b|\bsobald\b|\bob (?:wir|sie)\b|\bdie in die\b`

	germanQuestion = `(?:^|\s)(?:könn(?:t|te)en sie|könnt(?:e|est) (?:du|ihr)|kannst du|bitte (?:senden|schicken|teilen|nennen)|würden sie) .*\b(?:mitteilen|senden|schicken|nennen|zusenden|zukommen|angeben|bestätigen|einreichen|ausfüllen|sie uns|mit\b)|\bwas sind (?:ihre|deine) gehalts|\bwie (?:hoch|lang) ist (?:ihre|deine)\b|\bwann könnten sie (?:anfangen|beginnen|starten)`

	germanUndecided = `\b(?:noch keine (?:entscheidung|rückmeldung|neuigkeiten|neuen informationen)|noch nicht entschieden|melden? (?:wir |ich )?(?:uns|mich)\b|(?:uns|mich) (?:\S+ ){0,8}melden\b|auf (?:sie|dich) zukommen|geben (?:wir )?(?:ihnen|dir)\b.*\b(?:bescheid|rückmeldung)|sie (?:hören|erhalten)\b.*\b(?:von uns|antwort|rückmeldung)|hören (?:sie )?.*\bvon uns\b|du hörst\b.*\bvon uns|entscheidung (?:\S+ ){0,3}(?:fällt|treffen|mitteilen)|auswahlprozess\b.*\b(?:dauert|läuft|noch)|noch weitere (?:gespräche|kandidat|bewerber)|noch (?:etwas |ein wenig )?(?:geduld|zeit))`
)
