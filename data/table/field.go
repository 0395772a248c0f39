package table

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Field says what a column is taken in as.
type Field string

// The fields. Some may be in several columns, as Interview and Contact are:
// each is a round, or somebody more.
const (
	Skip         Field = "skip"         // not taken in
	Note         Field = "note"         // a line in the notes, with the title of the column in front
	Company      Field = "company"      // the one that is needed
	Role         Field = "role"         // the job
	Status       Field = "status"       // how it stands; what it closes is entered, the rest is a line in the notes
	StatusDate   Field = "status_date"  // since when; of several the last
	Archived     Field = "archived"     // yes: the application is closed
	Applied      Field = "applied"      // the date of the application: a line in the notes
	Created      Field = "created"      // when it was saved or added
	Interview    Field = "interview"    // start of a round: date, or date and time
	Time         Field = "time"         // the time of day of the interviews
	End          Field = "end"          // of the interview
	Zone         Field = "zone"         // of the times
	Kind         Field = "kind"         // how the interview is held
	Place        Field = "place"        // of the interview
	Link         Field = "link"         // where to join it
	Interviewer  Field = "interviewer"  // who is met in it
	Contact      Field = "contact"      // other people, recruiters
	Email        Field = "email"        // of the contact, or of the interviewer if there is none
	PersonTitle  Field = "person_title" // likewise
	Notes        Field = "notes"        // taken in as they are
	Interest     Field = "interest"     // what draws the user to the job
	Strengths    Field = "strengths"    // a phrase a line
	Achievements Field = "achievements" // a sentence a line
	Client       Field = "client"       // whom the job is at, if the company is an agency
	Why          Field = "why"          // why the user applies
	NewSince     Field = "new_since"    // what is new since the last email
	ToAdd        Field = "to_add"       // what the user would have liked to say
	ToSee        Field = "to_see"       // what they would like to see
	CalledOff    Field = "called_off"   // yes: the interview does not take place
	ID           Field = "id"           // Application.ID
)

// Fields are all fields, in the order in which a form offers them.
var Fields = []Field{
	Skip, Note, Company, Role, Status, StatusDate, Archived, Applied, Created, Interview, Time, End, Zone, Kind, Place, Link,
	Interviewer, Contact, Email, PersonTitle, Notes, Interest, Strengths, Achievements, Client, Why, NewSince, ToAdd, ToSee, CalledOff, ID,
}

// isDate reports whether the cells of the field are dates.
func (f Field) isDate() bool {
	return f == Applied || f == Created || f == Interview || f == StatusDate || f == End
}

// Many reports whether several columns may be that field.
func (f Field) Many() bool {
	return f == Skip || f == Note || f == StatusDate || f == Interview || f == Interviewer || f == Contact || f == Notes
}

// EachRound reports whether each interview of a line may have a column of that
// field.
func (f Field) EachRound() bool { return f.ofRound() }

// titles are what columns are called, in letters and digits alone. The first
// lines of each are what Huntr, Teal, Simplify and JobSync write; then what
// people write, some in German, French and Spanish.
var titles = map[string]Field{}

func init() {
	for field, words := range map[Field]string{
		Company: `company companyname employer employername organization organisation companies firm business
			firma unternehmen arbeitgeber entreprise société societe employeur empresa compañía compania`,
		Role: `jobtitle title jobposition position role job jobname roletitle jobrole positiontitle positionname vacancy opening
			stelle beruf stellentitel poste intitulédeposte intitulé puesto cargo vacante`,
		Status: `status list stage state currentstatus applicationstatus jobstatus outcome result currentstage phase
			stand ergebnis statut état etat estado resultado`,
		StatusDate: `statusdate datearchived lastupdated updatedat lastupdate dateupdated statusupdated decisiondate outcomedate lastmoved lastmovedat movedat statuschangedat dateofstatus rejectedat offerat offeredat withdrawnat archivedat closedat
			dateclosed daterejected rejectiondate offerdate lastmodified modified modifiedat lasteditedtime lastedited datemodified updated zuletztgeändert
			statusseit datedustatut fechadeestado`,
		Archived: `archived isarchived archiviert archivé`,
		Applied: `applieddate dateapplied appliedon appliedat applied applicationdate datesubmitted submitted submittedon dateofapplication
			applydate beworbenam beworben bewerbungsdatum bewerbungam bewerbungvom datedecandidature datecandidature candidature postulé fechadeaplicación fechadesolicitud fechadepostulación`,
		Created: `datesaved createdat created datecreated dateadded added addedon addedat addeddate savedondate saved savedon createddate savedat createdtime createdon timestamp zeitstempel horodateur marcatemporal bookmarkedat importedat entrydate dateentered
			angelegt erstelltam hinzugefügtam datedajout fechadecreación`,
		Interview: `interview interviewdate dateofinterview interviewdatetime interviewdateandtime interviewdates interviewon interviewat interviewstart
			interviewscheduled nextinterview phoneinterview phonescreen phonescreendate onsiteinterview onsite onsitedate finalinterview finalround
			vorstellungsgespräch vorstellungsgesprächam gespräch gesprächam gesprächstermin interviewtermin interviewam
			datedentretien datedelentretien dateentretien entretien entretienle entretienprévule rendezvous entrevista fechadeentrevista fechaentrevista fechayhoradeentrevista entrevistael
			interviewday interviewed interviewedon dateinterview scheduledinterview upcominginterview interviewappointment interviewscheduledfor nextinterviewdate nextround nextrounddate startat startsat`,
		Time:         `interviewtime time starttime timeofinterview uhrzeit zeit heure hora`,
		End:          `interviewend endat endsat endtime end interviewendtime ende fin`,
		Zone:         `timezone zone tz interviewtimezone zeitzone fuseauhoraire zonahoraria`,
		Kind:         `interviewtype activitycategory activitytype interviewformat interviewkind kind format typeofinterview art`,
		Place:        `interviewlocation interviewplace place venue ort lieudelentretien`,
		Link:         `interviewlink meetinglink joinlink zoomlink videolink teamslink meetlink meetingurl videocall`,
		Interviewer:  `interviewer interviewers interviewername interviewernames interviewedby panel peoplemet metwith interviewwith interviewpanel whointerviewed interviewernamen gesprächspartner gesprächmit entretienavec entrevistador entrevistadores`,
		Contact:      `contact contacts contactname contactperson recruiter recruitername recruitercontact contactrecruiter recruiterhr hrcontact contacthr keycontact maincontact hiringcontact companycontact hiringmanagername hiringmanager people pointofcontact referral referredby ansprechpartner ansprechperson contactos contacto interlocuteur`,
		Email:        `contactemail email emailaddress recruiteremail intervieweremail mail contactinfo emailrecruiter courriel correo`,
		PersonTitle:  `contacttitle interviewertitle persontitle contactrole contactposition`,
		Notes:        `notes note comments comment remarks remark notizen notiz bemerkungen bemerkung kommentar remarques commentaires notas comentarios`,
		Interest:     `interest whyinterested whatdrawsme`,
		Strengths:    `strengths whyifit stärken`,
		Achievements: `achievements accomplishments`,
		Client:       `client clientcompany endclient`,
		Why:          `whyiapply reasonforapplying`,
		NewSince:     `newsince`,
		ToAdd:        `toadd`,
		ToSee:        `tosee`,
		CalledOff:    `calledoff`,
		ID:           `afterwordid`,
		Skip:         `index no nr number rownumber nummer sno`,
		// These dates are neither of the application nor of an interview, these
		// places not of the interview, and these people nobody to write to.
		Note: `lastcontact lastcontacted lastactivity lastaction nextaction nextactiondate nextstep reminder remindat reminderdate duedate due completedat followupat followedup followedupat exportedat viewedat
			followup followupdate nextfollowup nextfollowupdate deadline closingdate dateposted posted startdate joburl url link location city
			source jobsource salary maxsalary excitement rating jobtype type description jobdescription frist lien`,
	} {
		for word := range strings.FieldsSeq(words) {
			titles[word] = field
		}
	}
}

// longestTitle is how many bytes a title may have that is known.
const longestTitle = 80

// fieldOfTitle is what a title stands for, "" if that is not known.
func fieldOfTitle(title string) Field {
	if len(title) > longestTitle {
		return ""
	}
	bare := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFC.String(title))
	if f, ok := titles[bare]; ok {
		return f
	}
	if f, round := roundOf(titleWords(title)); round != "" && f != "" {
		return f
	}
	// "Contact 2", "2nd Recruiter"
	words := strings.Trim(bare, "0123456789")
	for _, count := range []string{"first", "second", "third", "fourth", "st", "nd", "rd", "th"} {
		words = strings.TrimPrefix(words, count)
	}
	if f := titles[words]; words != bare && f.Many() && f != Note && !f.ofRound() {
		return f
	}
	return ""
}
