// Everything the page itself says. What the bot says comes from the bot.
const texts = {
  ru: {
    demo: "демо", plus5: "5 минут", newDay: "Новый день", clock: "Часы демо", people: "Сотрудники",
    hints: "Что попробовать", hideHints: "Скрыть подсказки", otherLanguage: "EN: switch to English", otherLanguageShort: "EN",
    lost: "Соединение потеряно, восстанавливаю", bot: "Бот", you: "Вы", chatOf: "Чат: {0}",
    write: "Сообщение или /", send: "Отправить", attach: "Прикрепить файл", caption: "Подпись к файлу", removeFile: "Убрать файл {0}",
    drop: "Отпустите, чтобы приложить", dropFor: "Подпись можно добавить потом. Отправит: {0}",
    copied: "Скопировано", copyThis: "Скопировать {0}", edited: "изменено", sending: "отправляется", sent: "принято", retry: "Повторить", rewrite: "Исправить", dismiss: "Закрыть",
    noAnswer: "Бот не отвечает. Ничего не потеряно, повторите", toLatest: "К последним сообщениям", unread: "непрочитанных: {0}",
    tooLarge: "Файл {0} МБ, а принять могу до 20. Отправьте ссылку или сожмите.", tooMany: "За один раз можно отправить до 10 файлов.",
    board: "Доска", today: "Сегодня", yesterday: "Вчера", save: "Скачать {0}", commands: "Команды", sizes: ["Б", "КБ", "МБ"],
    notLoaded: "Страница не загрузилась: бот не отвечает. Повторяю сама.",
    steps: [
      ["call", "Примите звонок", "Вставить пример", "anna", "89123456789 Иванов Пётр ООО Ромашка кровля ангара -> Петрова"],
      ["reminder", "Петрова молчит", "+5 минут", null, null],
      ["approval", "Согласуйте заказ", "/approvals", "orlov", "/approvals"],
      ["order", "Оформите заказ", "/leads", "petrova", "/leads"],
      ["report", "Посмотрите отчёт", "/report", "orlov", "/report"],
      ["record", "Кто что сделал", "/audit", "orlov", "/audit"],
    ],
    stepDone: "сделано", keys: "Alt+1…7: сотрудники · ↑: прошлое сообщение · /: команды",
    filling: "Наполняю офис тремя месяцами работы: {0} %",
    filled: "Офис с тремя месяцами работы готов. То, что вы сделали здесь, пропадёт.", fillingOpen: "Открыть его",
    roles: { secretary: "секретарь", manager: "менеджер", approver: "согласующий", executionHead: "руководитель отдела исполнения", executor: "исполнитель", external: "внешний исполнитель", accountant: "бухгалтер", admin: "администратор" },
    empty: {
      secretary: ["Звонят?", "Наберите номер телефона или /call: бот проведёт по шагам."],
      manager: ["Пока тихо", "Переведённый звонок появится здесь карточкой, а через 5 минут напомнит о себе."],
      approver: ["Решать пока нечего", "Заказы и предложения на согласование придут сюда. Одно нажатие, и готово."],
      executor: ["Новых заказов нет", "Согласованный заказ придёт сюда сам."],
      external: ["Заказов нет", "Здесь появятся только ваши заказы, и больше ничего."],
      executionHead: ["Новых заказов нет", "Заказы отдела появятся здесь, просьбы о консультации тоже."],
    },
  },
  en: {
    demo: "demo", plus5: "5 minutes", newDay: "New day", clock: "Demo clock", people: "Colleagues",
    hints: "What to try", hideHints: "Hide the hints", otherLanguage: "RU: переключить на русский", otherLanguageShort: "RU",
    lost: "Connection lost, reconnecting", bot: "Bot", you: "You", chatOf: "Chat: {0}",
    write: "Message or /", send: "Send", attach: "Attach a file", caption: "Caption", removeFile: "Remove file {0}",
    drop: "Drop to attach", dropFor: "A caption can be added. Sender: {0}",
    copied: "Copied", copyThis: "Copy {0}", edited: "edited", sending: "sending", sent: "taken", retry: "Try again", rewrite: "Edit", dismiss: "Close",
    noAnswer: "The bot does not answer. Nothing is lost, try again", toLatest: "To the latest messages", unread: "unread: {0}",
    tooLarge: "The file has {0} MB, up to 20 can be taken. Send a link or compress it.", tooMany: "Up to 10 files can be sent at once.",
    board: "Board", today: "Today", yesterday: "Yesterday", save: "Download {0}", commands: "Commands", sizes: ["B", "KB", "MB"],
    notLoaded: "The page could not load: the bot does not answer. Trying again.",
    steps: [
      ["call", "Take a call", "Insert an example", "anna", "89123456789 Ivanov Petr OOO Romashka hangar roof -> Petrova"],
      ["reminder", "Petrova is silent", "+5 minutes", null, null],
      ["approval", "Approve an order", "/approvals", "orlov", "/approvals"],
      ["order", "Write an order", "/leads", "petrova", "/leads"],
      ["report", "Read the report", "/report", "orlov", "/report"],
      ["record", "Who did what", "/audit", "orlov", "/audit"],
    ],
    stepDone: "done", keys: "Alt+1…7: colleagues · ↑: last message · /: commands",
    filling: "Filling the office with three months of work: {0} %",
    filled: "The office with three months of work is ready. What you have done here will be gone.", fillingOpen: "Open it",
    roles: { secretary: "secretary", manager: "manager", approver: "approver", executionHead: "head of execution", executor: "executor", external: "external executor", accountant: "accountant", admin: "admin" },
    empty: {
      secretary: ["Somebody calling?", "Type the phone number or /call: the bot leads you through."],
      manager: ["Quiet so far", "A call put through to you appears here as a card, and comes back after 5 minutes."],
      approver: ["Nothing to decide", "Orders and proposals that need approval come here. One tap does it."],
      executor: ["No new orders", "An approved order comes here by itself."],
      external: ["No orders", "Only your own orders will appear here, and nothing else."],
      executionHead: ["No new orders", "The department's orders appear here, and so do requests for advice."],
    },
  },
};

// What was chosen, else what the browser asks for in Accept-Language, else Russian.
let language = chosenLanguage() ?? navigator.languages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag in texts) ?? "ru";

/** The language somebody has chosen here; null for none. */
export function chosenLanguage() {
  return localStorage.getItem("salesbot.language");
}

export const currentLanguage = () => language;

export function setLanguage(next) {
  language = next;
  localStorage.setItem("salesbot.language", next);
}

/** A text in the chosen language; {0}, {1} … are filled in. */
export function t(key, ...values) {
  const text = texts[language][key];
  return typeof text === "string" ? text.replace(/\{(\d)\}/g, (_, index) => values[index]) : text;
}

/** Puts the texts named in the markup in place. */
export function translate(root = document) {
  document.documentElement.lang = language;
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    node.title = t(node.dataset.tLabel);
  }
}

/** A size in bytes in words: «3,4 МБ». */
export function sizeOf(bytes) {
  const [power, digits] = bytes < 1024 ? [0, 0] : bytes < 1024 * 1024 ? [1, 0] : [2, 1];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(bytes / 1024 ** power)} ${t("sizes")[power]}`;
}

/** The day of a moment, such as «23 ноября», relative to the demo clock where words are shorter. */
export function dayOf(moment, now) {
  const day = moment.slice(0, 10);
  if (day === now.slice(0, 10)) return t("today");
  const date = new Date(`${day}T00:00:00Z`);
  if (new Date(`${now.slice(0, 10)}T00:00:00Z`) - date === 86400000) return t("yesterday");
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }).format(date);
}
