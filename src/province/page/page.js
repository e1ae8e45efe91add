// Brings the page up to date without a reload, so that a reader keeps their place and their selection of text.
const EVERY_MS = 3000;
const lost = document.querySelector('.lost');
let lostSince = null;

async function refresh() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of fresh.querySelectorAll('[data-live]')) {
    const here = document.querySelector(`[data-live="${part.dataset.live}"]`);
    if (here && here.innerHTML !== part.innerHTML) here.innerHTML = part.innerHTML;
  }
}

async function tick() {
  try {
    if (!document.hidden) await refresh();
    lostSince = null;
  } catch {
    lostSince ??= new Date().toLocaleTimeString('vi', { hour: 'numeric', minute: '2-digit' });
    lost.textContent = `Trang mất liên lạc với máy chủ tỉnh từ ${lostSince}. Số liệu bên dưới là của lúc đó; trang tự thử lại.`;
  }
  lost.hidden = lostSince === null;
  setTimeout(tick, EVERY_MS);
}

setTimeout(tick, EVERY_MS);
