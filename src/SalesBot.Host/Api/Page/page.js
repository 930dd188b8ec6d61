// Draws the page from openapi.json: what can be asked for, what is sent and answered, with its examples.
const spec = await (await fetch('/api/openapi.json')).json();

/** An element with attributes and children; text is never read as markup. */
function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(child => child !== null));
  return made;
}

/** What a reference points at. */
const resolved = part => part?.$ref
  ? resolved(part.$ref.slice(2).split('/').reduce((at, key) => at[key], spec)) : part;

const nameOf = reference => reference.slice(reference.lastIndexOf('/') + 1);

/** A type in a few words: text, number or null, list of Lead. */
function typeOf(schema) {
  if (schema.$ref) return el('a', { href: `#${nameOf(schema.$ref)}` }, nameOf(schema.$ref));
  if (schema.enum) return schema.enum.map(value => value ?? 'null').join(' | ');
  if (schema.const) return schema.const;
  if (schema.contentSchema) return el('span', {}, 'JSON text of ', typeOf(schema.contentSchema));
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return el('span', {}, ...either.flatMap((one, at) => at ? [' or ', typeOf(one)] : [typeOf(one)]));
  if (schema.type === 'array') return el('span', {}, 'list of ', typeOf(schema.items ?? {}));
  return [schema.type ?? 'anything'].flat().join(' or ') + (schema.format ? ` (${schema.format})` : '');
}

function limitsOf(schema) {
  const said = [];
  if (schema.maxLength) said.push(`at most ${schema.maxLength} characters`);
  if (schema.maxItems) said.push(`at most ${schema.maxItems}`);
  if (schema.minimum !== undefined) said.push(`from ${schema.minimum}`);
  if (schema.maximum !== undefined) said.push(`to ${schema.maximum}`);
  return said.length ? ` (${said.join(', ')})` : '';
}

function row(name, schema, needed, description) {
  return el('tr', {}, el('td', {}, el('code', {}, name), needed ? ' *' : ''), el('td', {}, typeOf(schema)),
    el('td', {}, (description ?? '') + limitsOf(schema)));
}

function table(rows) {
  if (rows.length === 0) return null;
  const head = el('tr', {}, ...['name', 'type', ''].map(text => el('th', { scope: 'col' }, text)));
  return el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows));
}

/** The members of an object, those of an object in it under its own name. */
function members(schema, under = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const inner = part.type === 'array' ? part.items ?? {} : part;
    return [row(under + name, part, (schema.required ?? []).includes(name), part.description),
      ...(inner.properties ? members(inner, `${under}${name}.`) : [])];
  });
}

/** What is sent with an example and with no other, as its signature is. */
const headersOf = example => Object.entries(example['x-headers'] ?? {}).map(([name, value]) => `${name}: ${value}\n\n`).join('');

function examples(content) {
  const all = Object.entries(content?.examples ?? {});
  return all.map(([, example], at) => {
    const shown = resolved(example);
    return el('details', at === 0 ? { open: '' } : {}, el('summary', {}, shown.summary ?? 'Example'),
      el('pre', {}, el('code', {}, headersOf(shown),
        typeof shown.value === 'string' ? shown.value : JSON.stringify(shown.value, null, 2))));
  });
}

function body(part) {
  return Object.entries(part.content).flatMap(([type, content], at) => {
    const schema = content.schema ?? {};
    return [el('p', {}, at === 0 ? 'Body: ' : 'or: ', el('code', {}, type), ' ', schema.$ref ? typeOf(schema) : ''),
      schema.$ref ? null : table(members(schema)), ...examples(content)];
  });
}

function answers(responses) {
  return Object.entries(responses).map(([status, response]) => {
    const said = resolved(response);
    const [type, content] = Object.entries(said.content ?? {})[0] ?? [];
    const shape = content?.schema;
    return el('details', {}, el('summary', {}, el('code', {}, status), ` ${said.description}`),
      el('div', {}, type ? el('p', { class: 'dim' }, type, ' ', shape?.$ref ? typeOf(shape) : '') : '',
        ...(shape && !shape.$ref ? [table(members(shape)) ?? ''] : []), ...examples(content)));
  });
}

function door(path, method, operation, shared) {
  const parameters = [...(shared ?? []), ...(operation.parameters ?? [])].map(resolved);
  return el('section', { id: operation.operationId },
    el('h3', {}, el('span', { class: 'method' }, method.toUpperCase()), el('code', {}, path)),
    el('p', {}, operation.summary + (operation.description ? `. ${operation.description}` : '')),
    operation['x-right'] ? el('p', { class: 'dim' }, `Right: ${operation['x-right']}`) : '',
    table(parameters.map(one => row(`${one.name} (${one.in})`, one.schema, one.required, one.description))) ?? '',
    ...(operation.requestBody ? body(resolved(operation.requestBody)).filter(part => part !== null) : []),
    ...answers(operation.responses));
}

const doors = document.getElementById('doors');
const contents = document.getElementById('contents');

function part(title, id, ...children) {
  doors.append(el('section', { id }, el('h2', {}, title), ...children));
  contents.append(el('a', { href: `#${id}` }, title));
}

function operations(paths, tag) {
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item)
    .filter(([, operation]) => operation.operationId && (tag === null || operation.tags?.includes(tag)))
    .map(([method, operation]) => door(path, method, operation, item.parameters)));
}

document.getElementById('about').textContent = spec.info.description;
for (const tag of spec.tags) {
  const webhooks = tag.name === 'Events';
  part(tag.name, `tag-${tag.name}`, el('p', {}, tag.description ?? ''),
    ...operations(webhooks ? spec.webhooks : spec.paths, webhooks ? null : tag.name));
}

part('Schemas', 'schemas', ...Object.entries(spec.components.schemas).map(([name, schema]) =>
  el('section', { id: name }, el('h3', {}, name), el('p', {}, schema.description ?? ''), table(members(schema)) ?? typeOf(schema))));
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
