document.querySelector('#print-sheet')?.addEventListener('click', () => {
  print();
});
