import {
  copiesOf,
  dayInWords,
  keepCopy,
  loadManifest,
  removeCopies,
  type Copy,
  type CopyManifest,
} from './copies.ts';

/** Saving a policy on the device: the panel of KeepPolicy.astro, and the check of saved copies. */
const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;

const panel = document.querySelector<HTMLDetailsElement>('#keep-policy');
/** Number of the policy that this page belongs to, if any. */
const number = location.pathname.slice(base.length).split('/')[0] ?? '';

const sizeOf = ({ bytes }: CopyManifest): string => `${(bytes / 1e6).toFixed(1)} MB`;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.className = 'control';
  made.addEventListener('click', () => void act());
  return made;
}

/** Whether a service worker controls this page. Without HTTPS there is none. */
const hasController = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** Shows the state of the copy and the available actions. Changes of the line are announced. */
function show(text: string, ...controls: HTMLElement[]): void {
  if (!panel) return;
  let line = panel.querySelector('[role="status"]');
  if (!line) {
    line = element('p', '');
    line.setAttribute('role', 'status');
  }
  line.textContent = text;
  const { activeElement } = document;
  const isPressed = activeElement instanceof HTMLButtonElement && panel.contains(activeElement);
  panel.replaceChildren(...panel.querySelectorAll('summary'), line, ...controls);
  // The pressed button has been removed, and with it the focus.
  if (isPressed) (panel.querySelector('button') ?? panel.querySelector('summary'))?.focus();
}

/** Unregisters the service worker if there are no copies. */
async function stopWithoutCopies(): Promise<void> {
  if ((await copiesOf(base)).length > 0) return;
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
}

async function keep(): Promise<void> {
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', 'Files saved');
  show('Saving the policy …', bar);
  try {
    const manifest = await loadManifest(base, number);
    if (!manifest) throw new Error('The site no longer has this policy.');
    bar.max = manifest.files.length;
    await navigator.serviceWorker.register(`${base}sw.js`);
    // Two pages of one browser must not save the same policy at once.
    await navigator.locks.request(`policy-copy ${base} ${number}`, () =>
      keepCopy(base, manifest, (files) => (bar.value = files)),
    );
    document.querySelector('#old-copy')?.remove();
    await showState();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    show(
      `The policy could not be saved, and nothing was changed. ${reason}`,
      button('Try again', keep),
    );
    await stopWithoutCopies().catch(() => undefined);
  }
}

async function remove(): Promise<void> {
  await removeCopies(base, number);
  await stopWithoutCopies();
  document.querySelector('#old-copy')?.remove();
  await showState();
}

async function showState(): Promise<void> {
  if (!panel) return;
  // Browsers provide neither without HTTPS, and some do not in private windows.
  if (!('serviceWorker' in navigator && 'caches' in globalThis)) {
    show('This browser cannot save policies here: that needs HTTPS and permission to store data.');
    return;
  }
  try {
    const copy = (await copiesOf(base)).find(({ manifest }) => manifest.number === number);
    const current = await loadManifest(base, number).catch(() => undefined);
    if (!copy && !current) {
      show('Saving the policy needs a connection.', button('Try again', showState));
    } else if (!copy && current) {
      show(
        `All pages of the policy, its files and its search, to read without a connection: ${sizeOf(current)}.`,
        button(`Save (${sizeOf(current)})`, keep),
      );
    } else if (copy) {
      const { effective, version } = copy.manifest;
      const isOld = current && current.version !== version;
      const isSameDay = current?.effective === effective;
      show(
        `Saved on ${dayInWords(copy.saved)}: the policy effective ${effective} ` +
          `(${sizeOf(copy.manifest)}).` +
          (isOld ? ' The site has changed since' : '') +
          (isOld ? (isSameDay ? '.' : `: its policy is effective ${current.effective}.`) : ''),
        ...(isOld ? [button(`Update (${sizeOf(current)})`, keep)] : []),
        button('Remove', remove),
      );
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    show(`This browser allows no storage here. ${reason}`, button('Try again', showState));
  }
}

/** Tells the reader of a saved policy's page that its copy is older than the site. */
function offerUpdate(manifest: CopyManifest): void {
  if (document.querySelector('#old-copy')) return;
  const place = element('div', '');
  place.id = 'old-copy';
  place.className = 'site-header';
  const note = element('p', 'The site has changed since you saved this policy. ');
  note.className = 'note';
  const update = button(`Update (${sizeOf(manifest)})`, async () => {
    update.disabled = true;
    note.setAttribute('role', 'status');
    try {
      await navigator.locks.request(`policy-copy ${base} ${number}`, () =>
        keepCopy(base, manifest, () => undefined),
      );
      note.textContent = `Saved again: the policy effective ${manifest.effective}.`;
      await showState();
    } catch (error) {
      update.disabled = false;
      const reason = error instanceof Error ? error.message : String(error);
      note.append(` That did not work. ${reason}`);
    }
  });
  note.append(update);
  place.append(note);
  document.querySelector('body > header')?.after(place);
}

/** Removes copies of policies that the site no longer has, and offers to update the one of this page. */
async function checkCopy({ manifest: { number: kept, version } }: Copy): Promise<void> {
  const current = await loadManifest(base, kept);
  if (!current) await removeCopies(base, kept);
  else if (kept === number && current.version !== version) offerUpdate(current);
}

async function checkCopies(): Promise<void> {
  const copies = await copiesOf(base);
  // Without a connection each check fails, and nothing changes.
  await Promise.allSettled(copies.map(checkCopy));
  await stopWithoutCopies();
}

async function start(): Promise<void> {
  // Without a connection, or if storage is refused, nothing changes.
  if (hasController()) await checkCopies().catch(() => undefined);
  await showState();
}

void start();
