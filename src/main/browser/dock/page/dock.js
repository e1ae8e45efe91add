/** The dock's page: buttons from `/acts`, what the devices say from `/state`. */

/** The states are asked for this often, in milliseconds. */
const lookAgain = 500;

const place = (id) => document.querySelector(`#${id}`);

async function ask(body) {
  const answer = await fetch('/do', { method: 'POST', body: JSON.stringify(body) });
  place('answer').textContent = await answer.text();
  await look();
}

function button(into, vi, en, body) {
  const made = document.createElement('button');
  const small = document.createElement('small');
  made.type = 'button';
  small.textContent = en;
  made.append(vi, small);
  made.addEventListener('click', () => ask(body));
  place(into).append(made);
}

async function look() {
  const { devices, playing } = await (await fetch('/state')).json();
  for (const [device, said] of Object.entries(devices)) place(`${device}-state`).textContent = said;
  place('playing').textContent = playing ? storyOf(playing) : '';
}

function storyOf({ script, step, of, next, says, end }) {
  const expected = says === undefined ? '' : ` · màn hình / screen: ${says ?? '✓'}`;
  const coming = next ? ` · tiếp / next: ${next.device} ${next.do} (${next.after})` : '';
  return `${script}: ${step}/${of}${expected}${end ? ` · ${end}` : coming}`;
}

const { acts, scripts } = await (await fetch('/acts')).json();
for (const [index, { device, words }] of acts.entries())
  button(device, words.vi, words.en, { kind: 'act', index });
for (const { id, name } of scripts) button('scripts', id, name, { kind: 'play', script: id });
for (const id of ['next', 'stop']) place(id).addEventListener('click', () => ask({ kind: id }));
await look();
setInterval(() => look().catch(() => undefined), lookAgain);
