package en

import "afterword/reminders/draft/brief"

// plainest are the letters for when next to nothing is known.
var plainest = map[brief.Kind]string{
	brief.ThankYou:     "s: Thank you\nThank you for your time[ {today}], and for considering me for the {job}. I'd be pleased to work for {company}.\n\n[I'd bring {strengths}.] {addline} {seeline}",
	brief.ThankYouVia:  "s: A note for {via}\nCould you pass this on to {via} for me? I have no address to write to.\n\n---\n\nThank you for your time, and for considering me for the {job}. I'd be pleased to work for {company}.",
	brief.FollowUp:     "s: {Title} – a question\n{newsline}\n\nI'd still like the {job} at {company}. [I'd bring {strengths}.]\n\nCan you tell me how things stand?",
	brief.Second:       "s: {Title} – a second note\n{newsline}\n\nI'm asking once more about the {job}, because I'd still like to work for {company}. Where are you with the decision?",
	brief.AfterPromise: "s: A question about your timing\n{newsline}\n\nYou named {promiseddate} as the day of your decision about the {job}. Is there a new date?",
	brief.AfterAnswer:  "s: {Title} – a question\nThank you for your answer. I'd still like the {job}. Do you know by now when it will be decided?",
	brief.Recruiter:    "s: {Title} – a question\n{newsline}\n\n[I talked with {holder} about the {job}, and I'd like to see it through.|I'd like to go on with the {job}.] [I have {strengths}.] What is the next step?",
	brief.Agency:       "s: {company} – any word?\n{newsline}\n\nI'd still like the {job} at {company}. [You may tell them that I have {strengths}.] Have you heard from them?",
	brief.LastNote:     "s: {Title} – a last note\nThis is my last note about the {job}. Thank you for considering me. [I'd bring {strengths}.] If you'd like to have me at another time, I'd be glad to hear from you.",
	brief.Rejection:    "s: Thank you for telling me\nThank you for letting me know. I'm sorry that it isn't me. If you look for somebody again, I'd be happy to try once more.",
	brief.Offer:        "s: Your offer – thank you\nThank you for your offer. I'm delighted. [You'll have my answer by {deadline}.|Could you send it to me in writing, and tell me by when you need my answer?]",
	brief.Call:         "s: Our call\nI think we missed each other on the phone. Would you tell me when it suits you to talk?",
	brief.OtherOffer:   "s: A question of timing\nAnother company has made me an offer. [I've been asked to answer by {deadline}.|I've been asked to answer soon.] [{?favourite}I'd rather work for {company}.|I'm still interested in the {job}.] Could you tell me before then whether I'm still being considered? If not, I'll understand.",
	brief.Acceptance:   "s: {Title} – I accept\nThank you for your offer. I accept it gladly. Could you send me the contract, and tell me when my first day is?",
	brief.Withdrawal:   "s: {Title} – withdrawing\nI've accepted another offer, so I'm withdrawing from the {job}. Thank you for your time. I hope that our paths cross again.",
	brief.Question:     "s: Your question\nThank you for your question. You'll have my answer by {tomorrow}.",
}
