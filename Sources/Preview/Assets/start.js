// Last, when all is known.

document.body.append(bar);
decorateAll();
showState();
listen();
