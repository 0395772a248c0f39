package heard

// This file knows how machines write.

var (
	// away is what a mail program answers while somebody is away. A colleague who
	// is away is no reason not to believe the rest.
	away = expression(`\b(?:i am|i'm|i will be|i'll be|i am currently|i'm currently)(?: currently| now| away and)? (?:out of (?:the |my )?office|out of town|on (?:annual |parental |maternity |paternity |sick |medical |study )?leave|on (?:vacation|holidays?|pto|a business trip)|away\b|travel+ing)` +
		`|\bautomatic(?:ally generated)? (?:reply|response)|\bauto-?(?:reply|response)\b|\bwhile (?:i am|i'm) (?:away|out)\b|\b(?:limited|no) access to (?:my )?e-?mail|^out of (?:the )?office\b|\. out of (?:the )?office\b` +
		`|\b(?:mailbox|inbox|address) is (?:not|no longer|un)[ -]?(?:monitored|attended|in use)|delivery (?:has )?failed|undeliverable|\bno longer (?:with|works? (?:at|for)) ` +
		`|\bich bin (?:\S+ ){0,8}(?:nicht im (?:büro|haus)|im urlaub|abwesend|außer haus|in elternzeit|nicht erreichbar|nicht am arbeitsplatz)|\babwesenheits(?:notiz|assistent|nachricht)|automatische (?:antwort|abwesenheit)`)
	awaySubject = expression(`(?i)^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheit|automatische antwort|undeliver|réponse automatique|respuesta automática)`)

	// automatic is what programs say of their own mails.
	automatic = expression(`\bautomatic(?:ally generated)? (?:message|e-?mail|notification)|\bthis is an automated\b|\bdo not reply to this\b|automatisch (?:generiert|erstellt|versendet|erzeugt)`)

	// receipt is what is sent to everybody who applies, or was applied for; met
	// is what is said only to somebody who was met.
	receipt = expression(`\b(?:received|confirm(?:s|ing)? (?:the )?receipt of) your application\b|\bthank(?:s| you)(?: so much| very much| again)? for (?:applying|your application to|submitting your application)` +
		`|\b(?:ihre|deine) bewerbung\b.*\b(?:erhalten|eingegangen|eingang)\b|\b(?:eingang|erhalt) (?:ihrer|deiner) bewerbung\b`)
	met = expression(`\b(?:meeting|met|interview(?:s|ed|ing)?|speaking|spoke|talking|talked|conversation|chat(?:ted|ting)?|discussion|visit)\b|gespräch|kennenlernen|kennengelernt|besuch`)
)
