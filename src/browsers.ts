/**
 * The oldest engines that are served, stated once. Pages are read and laid out from Chrome 64 and
 * iOS 12 on, which covers the WebViews of phones sold since 2018; scripts are written in the syntax
 * of the same engines. Where a script meets an engine without an interface it needs (Chrome before
 * 86, iOS before 14), it stops and the page stays as the server sent it.
 */
export const oldestBrowsers = ['chrome >= 64', 'ios >= 12', 'firefox >= 67'];

/** The same engines as Vite's targets. */
export const buildTarget = ['chrome64', 'safari12', 'firefox67'];
