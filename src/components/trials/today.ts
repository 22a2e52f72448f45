import { isoDayOf, placeOfDay } from '../figures/days.ts';

/** Draws the reader's date into a figure with a year axis, or notes on which side of the axis it is. */
function drawToday(guide: SVGElement): void {
  const { first = '', last = '' } = guide.dataset;
  const at = placeOfDay(isoDayOf(new Date()), Number(first), Number(last));
  const place = `${Math.min(Math.max(at, 0), 1) * 100}%`;
  const label = guide.querySelector('text');
  const line = guide.querySelector('line');
  label?.setAttribute('x', place);
  label?.setAttribute('data-side', at > 0.5 ? 'left' : 'right');
  line?.setAttribute('x1', place);
  line?.setAttribute('x2', place);
  if (at < 0 || at > 1) line?.remove();
  if (label && at < 0) label.textContent = '← Today is earlier';
  if (label && at > 1) label.textContent = 'Today is later →';
  guide.removeAttribute('hidden');
}

document.querySelectorAll<SVGElement>('.today').forEach(drawToday);
