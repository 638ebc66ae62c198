/** Attributes that every search has, in a page as HTML and in the dialog that a script makes. */
export const searchForm = { action: '/search/', role: 'search', class: 'flex gap-2' } as const;

export const searchField = {
  name: 'q',
  type: 'search',
  'data-search-input': '',
  autocomplete: 'off',
  enterkeyhint: 'search',
  maxlength: '200',
  placeholder: '屏幕上的字、代码，或一句话',
  class: 'min-h-12 w-full rounded-key border-2 border-edge bg-paper px-3',
} as const;

export const searchResults = { 'data-search-results': '', 'data-state': 'idle', class: 'mt-3 grid gap-1' } as const;
