// The few phrases that scripts say, in the reader's language: a page in English brings their English along.
const english = JSON.parse(document.querySelector("meta[name=words]")?.content ?? "{}");
const t = (phrase, ...holes) => (english[phrase] ?? phrase).replace(/\{(\d)\}/g, (_, hole) => holes[hole]);
