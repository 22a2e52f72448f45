/** The single button for all passages, and the panel that it opens. */
export const passagePanel =
  '<button type="button" class="passage-button idle" popovertarget="passage-panel" ' +
  'aria-label="Cite or keep this passage" data-editorial></button>' +
  '<div class="pop passage-panel" id="passage-panel" popover role="dialog" ' +
  'aria-label="Cite or keep this passage"><p class="note-title">Cite or keep this passage</p>' +
  '<p class="citation"></p><p class="buttons">' +
  '<button type="button" class="button" data-do="selection" hidden>Copy selection with citation</button> ' +
  '<button type="button" class="button" data-do="text">Copy quotation with citation</button> ' +
  '<button type="button" class="button" data-do="citation">Copy citation</button> ' +
  '<button type="button" class="button" data-do="link">Copy link</button> ' +
  '<button type="button" class="button" data-do="keep">Add to clippings</button></p>' +
  '<p class="buttons">' +
  '<button type="button" class="button quiet" data-do="previous">Previous passage</button> ' +
  '<button type="button" class="button quiet" data-do="next">Next passage</button></p>' +
  '<p role="status"></p></div>';
