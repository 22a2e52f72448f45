import { isOneKey } from './one-key.ts';

/** Loads keys.ts when the first of its keys is pressed. */
document.addEventListener('keydown', (event) => {
  if (!(event instanceof KeyboardEvent) || !/^[jkJKnp?]$/.test(event.key) || !isOneKey(event))
    return;
  // If it fails, the next key tries again.
  import('./keys.ts').then(({ press }) => press(event.key)).catch(() => undefined);
});
