// What can be typed after a slash. The bot says which commands a person has, and what they do.
let menus = {};

/** Takes the menus: lists of name, ru and en by account, under "" those of everybody. */
export function setMenus(next) {
  menus = next;
}

/** The commands of a person that begin as typed. */
export const suggest = (typed, account) =>
  /^\/[a-z]*$/i.test(typed) ? (menus[account] ?? menus[""] ?? []).filter(command => command.name.startsWith(typed.toLowerCase())) : [];
