// What can be typed after a slash, and for whom it is suggested.
const everybody = ["secretary", "manager", "approver", "executor", "executionHead", "admin"];

const commands = [
  { name: "/call", roles: ["secretary", "manager"], ru: "входящий звонок", en: "incoming call" },
  { name: "/letter", roles: ["secretary", "manager"], ru: "входящее письмо", en: "incoming letter" },
  { name: "/leads", roles: everybody, ru: "обращения", en: "leads" },
  { name: "/today", roles: everybody, ru: "дела на сегодня", en: "what is due today" },
  { name: "/find", roles: everybody, ru: "найти по номеру, имени, компании", en: "find by number, name, company" },
  { name: "/away", roles: everybody, ru: "я отсутствую, замещает …", en: "I am away, my deputy is …" },
  { name: "/cancel", roles: everybody, ru: "прервать диалог", en: "stop the dialog" },
  { name: "/help", roles: everybody, ru: "что умеет бот", en: "what the bot can do" },
];

/** The commands that begin as typed, for a person's roles. */
export const suggest = (typed, roles) =>
  /^\/[a-z]*$/i.test(typed) ? commands.filter(c => c.name.startsWith(typed.toLowerCase()) && c.roles.some(role => roles.includes(role))) : [];
