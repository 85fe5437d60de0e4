/** The function around a node that an assertion belongs to; `undefined` at the top of a file. */
function enclosingFunction(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (/Function/u.test(at.type)) return at;
  }
  return undefined;
}

/** Name of a function, or of the constant that holds it; '' when it has none. */
function nameOf(fn) {
  return fn?.id?.name ?? fn?.parent?.id?.name ?? '';
}

/**
 * Lets `as X` stand only inside the function `toX`: a brand is given by its own constructor, after its check.
 *
 * `as const` states no type and is free.
 */
export const brandAssertion = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      outside:
        '"as {{type}}" may stand only in a function named "to{{type}}", with the check above it.',
    },
  },
  create(context) {
    const check = (node) => {
      const type = context.sourceCode.getText(node.typeAnnotation);
      if (type === 'const' || nameOf(enclosingFunction(node)) === `to${type}`) return;
      context.report({ node, messageId: 'outside', data: { type } });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};
