package table

import "testing"

// The word for an end counts wherever it stands, the last one if there are
// several, in four languages.
func TestStatuses(t *testing.T) {
	for words, want := range map[string]string{
		"❌ Rejected": "rejected", "5 - Rejected": "rejected", "Final round - rejected": "rejected", "Got rejected": "rejected",
		"Not a fit": "rejected", "Rejected (after onsite)": "rejected", "Rejected after verbal offer": "rejected", "REJECTED": "rejected",
		"offer – rescinded": "rejected", "Offer rescinded": "rejected", "Accepted, then rescinded": "rejected", "Offer withdrawn": "rejected",
		"Ghosted, then rejected": "rejected", "they_declined": "rejected", "Not selected": "rejected", "No offer": "rejected",
		"👻 Ghosted": "no_answer", "No response (ghosted?)": "no_answer", "Applied - no response": "no_answer", "3. Never heard back": "no_answer",
		"Offer → declined": "declined", "Declined the offer": "declined", "I rejected": "declined", "Offer declined": "declined",
		"✅ Accepted": "accepted", "Offer accepted!": "accepted", "6 – Hired": "accepted",
		"Withdrawn after offer": "withdrawn", "I withdrew": "withdrawn", "Interviewing; not interested": "withdrawn",
		"Role filled": "archived", "Applied (position closed)": "archived",
		"Offer": "offer", "💰 Offer": "offer", "Verbal offer": "offer", "4. Offer received": "offer", "Rejected, then an offer": "offer", "Rejected → Offer": "offer",
		"Interviewing": "open", "Applied": "open", "Not rejected yet": "open", "No offer yet": "open", "Waiting for an offer": "open",
		"Interview accepted": "open", "Interview cancelled": "open", "Never rejected": "open", "No response yet": "open", "2nd round": "open",
		"Moved to another team": "unknown", "Hot": "unknown",
		// French
		"Offre refusée": "declined", "Candidature non retenue": "rejected", "Pas de réponse": "no_answer", "Refusé": "rejected", "Entretien passé – refus": "rejected",
		"Sans nouvelles": "no_answer", "Offre acceptée": "accepted", "Candidature retirée": "withdrawn", "Poste pourvu": "archived", "En attente": "open", "Offre": "offer", "Réponse négative": "rejected",
		// Spanish
		"Oferta rechazada": "declined", "Descartado": "rejected", "Sin respuesta": "no_answer", "Rechazada": "rejected", "Oferta aceptada": "accepted",
		"Me retiré": "withdrawn", "Vacante cubierta": "archived", "En proceso": "open", "No seleccionado": "rejected", "Oferta": "offer",
		// German
		"Angebot abgelehnt": "declined", "Keine Rückmeldung": "no_answer", "Absage erhalten": "rejected", "Leider Absage": "rejected", "Bewerbung zurückgezogen": "withdrawn",
		"Zusage": "offer", "Angebot angenommen": "accepted", "Von mir abgesagt": "withdrawn", "Stelle besetzt": "archived", "Keine Absage": "open", "Einladung zum Gespräch": "open", "Funkstille": "no_answer",
		"Angebot abgelehnt — é": "declined", "Refuse\u0301": "rejected",
	} {
		s, ok := statusMeaningOf(words)
		got := string(s.outcome)
		switch {
		case !ok:
			got = "unknown"
		case s.offer:
			got = "offer"
		case s.open:
			got = "open"
		}
		if got != want {
			t.Errorf("%q is %s, want %s", words, got, want)
		}
	}
}
