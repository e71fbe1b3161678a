// The live view: polls the mock for the latest requests, and shows each with its reply and the code that makes the same call.
'use strict';

const every = 1000;
const mostShown = 200;
const byId = (id) => document.getElementById(id);
const list = byId('requests');
let latest = 0;
let count = 0;
let examples = {};

function status(request) {
  if (request.fault) return 'failed';
  if (request.refusal) return 'refused';
  return request.status < 400 ? 'fine' : 'failed';
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function verdict(request) {
  if (request.fault) return `Met the fault “${request.fault}”. The status is ${request.status}, if a reply was sent.`;
  if (!request.refusal) {
    return request.operation ? `Matched ${request.operation}; answered ${request.status}.` : `Answered ${request.status}.`;
  }
  const places = request.refusal.violations.map(({ place, message }) => `\n${place}: ${message}`);
  return `Refused with ${request.status}: ${request.refusal.message}${places.join('')}`;
}

function sent(request) {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const body = request.body === null ? request.body_note : pretty(request.body);
  return [`${request.method} ${request.target}`, ...headers, ...(body ? ['', body] : [])].join('\n');
}

function received({ reply, status }) {
  const body = reply.body === null ? reply.body_note : pretty(reply.body);
  return [`${status}${reply.media_type ? ` ${reply.media_type}` : ''}`, ...(body ? ['', body] : [])].join('\n');
}

async function copy(button, text, what) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied';
  }
  byId('state').textContent = `${what}: ${button.textContent.toLowerCase()}.`;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

function part(title, text) {
  const part = byId('part').content.cloneNode(true);
  const button = part.querySelector('button');
  part.querySelector('h3').textContent = title;
  part.querySelector('code').textContent = text;
  part.querySelector('pre').setAttribute('aria-label', title);
  button.setAttribute('aria-label', `Copy: ${title}`);
  button.addEventListener('click', () => copy(button, text, title));
  return part;
}

function open(request, parts) {
  if (parts.hasChildNodes()) return;
  const said = part('Verdict', verdict(request));
  said.querySelector('pre').classList.add('words');
  parts.append(said, part('Request', sent(request)), part('Reply', received(request)));
  const rust = examples[request.operation];
  if (rust) parts.append(part('Rust, with the documented example', rust));
  parts.append(part('curl, for this request', request.curl));
  if (request.operation) {
    const link = document.createElement('button');
    link.type = 'button';
    link.className = 'show';
    link.textContent = 'Show in the reference';
    link.addEventListener('click', () => byId('reference').contentWindow.postMessage({ show: request.operation }, location.origin));
    parts.append(link);
  }
}

function row(request) {
  const row = byId('request').content.cloneNode(true);
  const item = row.querySelector('li');
  const state = row.querySelector('.status');
  state.textContent = request.status;
  state.classList.add(status(request));
  const words = request.fault ? 'fault' : request.refusal ? 'refused' : request.operation ? '' : 'no operation';
  row.querySelector('.operation').textContent = request.operation ?? words;
  if (request.operation && words) row.querySelector('.operation').textContent += ` (${words})`;
  row.querySelector('.target').textContent = `${request.method} ${request.target}`;
  const at = new Date(request.at);
  const time = row.querySelector('time');
  time.dateTime = at.toISOString();
  time.textContent = at.toLocaleTimeString([], { hour12: false });
  item.dataset.words = `${request.operation ?? ''} ${request.status} ${request.method} ${request.target} ${words}`.toLowerCase();
  const details = row.querySelector('details');
  details.addEventListener('toggle', () => open(request, details.querySelector('.parts')));
  return item;
}

function filter() {
  const words = byId('filter').value.trim().toLowerCase().split(/\s+/);
  for (const item of list.children) item.hidden = !words.every((word) => item.dataset.words.includes(word));
}

function show(requests, dropped) {
  for (const request of requests) list.prepend(row(request));
  while (list.children.length > mostShown) list.lastElementChild.remove();
  count += requests.length;
  filter();
  byId('empty').hidden = list.children.length > 0;
  if (requests.length > 0) {
    const more = dropped > 0 ? `, ${dropped} no longer kept` : '';
    byId('state').textContent = `${count} ${count === 1 ? 'request' : 'requests'}${more}`;
  }
}

async function poll() {
  if (document.hidden || byId('pause').getAttribute('aria-pressed') === 'true') return;
  try {
    const reply = await fetch(`/_mock/requests?after=${latest}&limit=${mostShown}`);
    const shown = await reply.json();
    // The mock was restarted.
    if (shown.latest < latest) latest = 0;
    else {
      latest = shown.latest;
      show(shown.requests, shown.dropped);
    }
  } catch {
    byId('state').textContent = 'The mock does not answer.';
  }
}

function applyTheme() {
  byId('theme').textContent = `Theme: ${chosenTheme()}`;
}

byId('theme').addEventListener('click', () => {
  const next = themes[(themes.indexOf(chosenTheme()) + 1) % themes.length];
  localStorage.setItem('mock-theme', next);
  // The storage event reaches other frames, but not this one.
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  applyTheme();
});

byId('panel').addEventListener('click', () => {
  const live = byId('live');
  live.hidden = !live.hidden;
  byId('panel').setAttribute('aria-expanded', String(!live.hidden));
});

byId('pause').addEventListener('click', () => {
  const isPaused = byId('pause').getAttribute('aria-pressed') === 'true';
  byId('pause').setAttribute('aria-pressed', String(!isPaused));
});

byId('clear').addEventListener('click', () => {
  list.replaceChildren();
  count = 0;
  byId('empty').hidden = false;
  byId('state').textContent = 'Cleared.';
});

byId('filter').addEventListener('input', filter);

applyTheme();
addEventListener('storage', applyTheme);
fetch(document.body.dataset.examples).then(async (reply) => {
  examples = await reply.json();
});
poll();
setInterval(poll, every);
