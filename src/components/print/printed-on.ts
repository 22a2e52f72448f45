/** In print, a page states when it was printed, by the reader's clock, and its address. */
addEventListener('beforeprint', () => {
  const place = document.querySelector('.printed-on');
  const day = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
  const [address = ''] = location.href.split('#');
  if (place) place.textContent = `Printed on ${day} from ${address}`;
});
