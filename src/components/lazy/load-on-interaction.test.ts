import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import { test } from 'node:test';
import { loadOnInteraction } from './load-on-interaction.ts';

test('a tool is loaded at the first interaction, and then receives the event that triggered it', async () => {
  const place = new EventTarget();
  const seen: string[] = [];
  let loads = 0;
  const load = () => {
    loads++;
    place.addEventListener('input', ({ type }) => seen.push(type));
    return Promise.resolve();
  };
  loadOnInteraction(place, ['input', 'focusin'], load);
  assert.equal(loads, 0);
  place.dispatchEvent(new Event('input'));
  await settled();
  assert.deepEqual(seen, ['input']);

  place.dispatchEvent(new Event('focusin'));
  await settled();
  assert.equal(loads, 1);
});

test('a failed load is retried at the next interaction', async () => {
  const place = new EventTarget();
  const answers = [Promise.reject(new Error('offline')), Promise.resolve()];
  let loads = 0;
  loadOnInteraction(place, ['scroll'], () => answers[loads++] ?? Promise.resolve());
  place.dispatchEvent(new Event('scroll'));
  await settled();
  place.dispatchEvent(new Event('scroll'));
  await settled();
  assert.equal(loads, 2);
  place.dispatchEvent(new Event('scroll'));
  await settled();
  assert.equal(loads, 2);
});
