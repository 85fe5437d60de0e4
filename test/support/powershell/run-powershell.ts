import type { Node } from 'web-tree-sitter';

import { memberOf, methodOf, newObject } from './dotnet';
import { type Frame, readVariable } from './frame';
import { named, only, partOf } from './nodes';
import { CASTS, OPERATORS, add, expand, listOf } from './operators';
import { Continued, Exited, Returned, Thrown, exceptionOf } from './signals';
import { NOTHING, type NetMethod, Table, isMethod, isTrue, toText, toWhole } from './values';

/** What a script is given from outside. */
export interface Surroundings {
  /** Static methods as `io.file::exists`, commands as `copy-item`. */
  readonly library: Readonly<Record<string, NetMethod>>;
  /** By their names without the dollar, in small letters. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Levels of precedence that hold no more than one thing where there is no sign of their own. */
const LEVEL = /^(?:pipeline|pipeline_chain|program|\w+_expression|while_condition|for_\w+)$/u;

/**
 * Carries a script out that keeps to a small part of PowerShell: variables, functions, tables, conditions, loops,
 * and what `surroundings` lends it. Whatever else a script says is an error here, never a guess.
 *
 * @throws `Exited` when the script ends itself
 */
export function runPowerShell(script: Node, surroundings: Surroundings): void {
  const functions = new Map<string, Node>();
  let frame: Frame = {
    variables: new Map(Object.entries(surroundings.variables)),
    outer: undefined,
    output: [],
  };

  const read = (name: string): unknown => readVariable(frame, name);
  const write = (target: Node, value: unknown): void => {
    if (target.type === 'variable') frame.variables.set(target.text.slice(1).toLowerCase(), value);
    else if (target.type === 'member_access' || target.type === 'element_access') {
      const [owner, key] = named(target);
      const table = owner === undefined ? undefined : evaluate(owner);
      if (!(table instanceof Table) || key === undefined)
        throw new Error(`Cannot set ${target.text}`);
      table.set(target.type === 'member_access' ? key.text : evaluate(key), value);
    } else write(only(target), value);
  };

  const run = (node: Node): void => {
    switch (node.type) {
      case 'statement_list':
      case 'statement_block':
      case 'script_block':
      case 'script_block_body':
      case 'program':
        named(node).forEach(run);
        return;
      case 'param_block':
      case 'empty_statement':
        return;
      case 'function_statement':
        functions.set(partOf(node, 'function_name')?.text.toLowerCase() ?? '', node);
        return;
      case 'if_statement':
        runFirst(node);
        return;
      case 'while_statement':
      case 'for_statement':
      case 'foreach_statement':
        runLoop(node);
        return;
      case 'try_statement':
        runTry(node);
        return;
      case 'flow_control_statement':
        leave(node);
        return;
      default:
        emit(evaluate(node));
    }
  };
  const emit = (value: unknown): void =>
    void frame.output.push(
      ...(Array.isArray(value) ? listOf(value) : value === NOTHING ? [] : [value]),
    );

  const runFirst = (node: Node): void => {
    const [condition, block, ...rest] = named(node);
    if (condition === undefined || block === undefined) throw new Error(node.text);
    if (isTrue(evaluate(condition))) run(block);
    else if (rest.length > 0) runOthers(rest);
  };
  const runOthers = (parts: readonly Node[]): void => {
    const clauses = parts.flatMap((part) =>
      part.type === 'elseif_clauses' ? named(part) : [part],
    );
    for (const clause of clauses) {
      const [condition, block] = named(clause);
      if (condition === undefined) throw new Error(clause.text);
      // The last clause is a block alone.
      if (block !== undefined && !isTrue(evaluate(condition))) continue;
      run(block ?? condition);
      return;
    }
  };
  const runBody = (block: Node | undefined): void => {
    try {
      if (block !== undefined) run(block);
    } catch (signal) {
      if (!(signal instanceof Continued)) throw signal;
    }
  };
  const runLoop = (node: Node): void => {
    const parts = named(node);
    const block = parts.at(-1);
    const [first, second, third] = parts;
    if (first === undefined || second === undefined) throw new Error(node.text);
    if (node.type === 'foreach_statement') {
      for (const value of listOf(evaluate(second))) {
        write(first, value);
        runBody(block);
      }
      return;
    }
    const isFor = node.type === 'for_statement';
    if (isFor) evaluate(first);
    while (isTrue(evaluate(isFor ? second : first))) {
      runBody(block);
      if (isFor && third !== undefined) evaluate(third);
    }
  };
  const runTry = (node: Node): void => {
    const [block, clauses] = named(node);
    const caught = clauses === undefined ? undefined : partOf(only(clauses), 'statement_block');
    const here = frame;
    try {
      if (block !== undefined) run(block);
    } catch (signal) {
      if (signal instanceof Returned || signal instanceof Continued || signal instanceof Exited)
        throw signal;
      frame = here;
      frame.variables.set('_', { members: { exception: exceptionOf(signal) } });
      if (caught !== undefined) run(caught);
    }
  };
  const leave = (node: Node): void => {
    const [word = ''] = node.text.split(/\s/u);
    const [what] = named(node);
    const value = what === undefined ? NOTHING : evaluate(what);
    if (word === 'return') {
      emit(value);
      throw new Returned();
    }
    if (word === 'throw') throw new Thrown(value);
    if (word === 'exit') throw new Exited(toWhole(value));
    throw word === 'continue' ? new Continued() : new Error(node.text);
  };

  const call = (node: Node, args: readonly unknown[]): unknown => {
    const inner: Frame = { variables: new Map(), outer: frame, output: [] };
    const parameters = named(node).flatMap((part) =>
      part.type === 'function_parameter_declaration' ? named(only(part)) : [],
    );
    if (args.length > parameters.length)
      throw new Error(`Too many arguments: ${node.text.slice(0, 40)}`);
    parameters.forEach((parameter, at) => {
      const name = partOf(parameter, 'variable')?.text.slice(1).toLowerCase() ?? '';
      const type = partOf(parameter, 'attribute_list')?.text;
      const value = args[at] ?? null;
      inner.variables.set(name, type === undefined ? value : cast(type, value));
    });
    const outside = frame;
    frame = inner;
    try {
      const body = partOf(node, 'script_block');
      if (body !== undefined) run(body);
    } catch (signal) {
      if (!(signal instanceof Returned)) throw signal;
    } finally {
      frame = outside;
    }
    return inner.output.length > 1
      ? inner.output
      : inner.output.length === 1
        ? inner.output[0]
        : NOTHING;
  };
  const cast = (type: string, value: unknown): unknown => {
    const conversion = CASTS[type.toLowerCase()];
    if (conversion === undefined) throw new Error(`Unknown type ${type}`);
    return conversion(value);
  };
  const command = (node: Node): unknown => {
    const name = (partOf(node, 'command_name')?.text ?? '').toLowerCase();
    const elements = partOf(node, 'command_elements');
    const args = (elements === undefined ? [] : named(elements))
      .filter(({ type }) => type !== 'command_argument_sep' && type !== 'command_parameter')
      .map((part) => (part.type === 'generic_token' ? part.text : evaluate(part)));
    const own = functions.get(name);
    if (own !== undefined) return call(own, args);
    if (name === 'new-object') return newObject(toText(args[0]), args[1]);
    const lent = surroundings.library[name];
    if (lent === undefined) throw new Error(`Unknown command ${name}`);
    return lent(...args);
  };

  const invoke = (node: Node): unknown => {
    const [owner, name, list] = named(node);
    if (owner === undefined || name === undefined) throw new Error(node.text);
    const values =
      list === undefined ? [] : named(list).flatMap((part) => named(part).map(evaluate));
    if (owner.type !== 'type_literal') return methodOf(evaluate(owner), name.text)(...values);
    const key = `${owner.text.slice(1, -1)}::${name.text}`.toLowerCase();
    const lent = surroundings.library[key];
    if (!isMethod(lent)) throw new Error(`Unknown method ${key}`);
    return lent(...values);
  };
  const member = (node: Node): unknown => {
    const [owner, name] = named(node);
    if (owner === undefined || name === undefined) throw new Error(node.text);
    // A constant of a list of constants stands for its name.
    return owner.type === 'type_literal' ? name.text : memberOf(evaluate(owner), name.text);
  };
  const element = (node: Node): unknown => {
    const [owner, key] = named(node);
    if (owner === undefined || key === undefined) throw new Error(node.text);
    const value = evaluate(owner);
    const at = evaluate(key);
    if (value instanceof Table) return value.get(at);
    return listOf(value)[toWhole(at)] ?? null;
  };
  const table = (node: Node): Table => {
    const filled = new Table();
    for (const entry of named(node).flatMap(named)) {
      const [key, value] = named(entry);
      if (key !== undefined && value !== undefined) filled.set(key.text, evaluateList(value));
    }
    return filled;
  };
  /** What a pipeline gives to a variable: nothing becomes a null, an array stays one. */
  const evaluateList = (node: Node): unknown => {
    const value = evaluate(node);
    return value === NOTHING ? null : value;
  };
  const assign = (node: Node): void => {
    const [target, operator, source] = named(node);
    if (target === undefined || operator === undefined || source === undefined)
      throw new Error(node.text);
    const value = evaluateList(source);
    write(target, operator.text === '+=' ? add(evaluate(only(target)), value) : value);
  };
  const gather = (node: Node): readonly unknown[] => {
    const outside = frame;
    const inner: Frame = { ...frame, output: [] };
    frame = inner;
    named(node).forEach(run);
    frame = outside;
    return inner.output;
  };
  const unary = (node: Node): unknown => {
    const sign = node.child(0)?.text.toLowerCase();
    if (sign === '-not') return !isTrue(evaluate(only(node)));
    if (sign === '-') return -toWhole(evaluate(only(node)));
    const [inner] = named(node);
    if (inner?.type !== 'cast_expression') throw new Error(`Unknown: ${node.text}`);
    return evaluate(inner);
  };
  /** What stands right of a sign is looked at only where it matters. */
  const operate = (sign: string, left: unknown, right: Node): unknown => {
    if (sign === '-and') return isTrue(left) && isTrue(evaluate(right));
    if (sign === '-or') return isTrue(left) || isTrue(evaluate(right));
    const operator = OPERATORS[sign];
    if (operator === undefined) throw new Error(`Unknown sign ${sign}`);
    return operator(left, evaluate(right));
  };
  const binary = (node: Node): unknown => {
    const [first, ...rest] = node.children.filter((child) => child.type !== 'comment');
    if (first === undefined) throw new Error(node.text);
    let value = evaluate(first);
    for (let at = 0; at < rest.length; at += 2) {
      const [sign, right] = rest.slice(at, at + 2);
      if (sign === undefined || right === undefined) throw new Error(node.text);
      value = operate(sign.text.toLowerCase(), value, right);
    }
    return value;
  };

  const EVALUATORS: Readonly<Record<string, (node: Node) => unknown>> = {
    variable: ({ text }) => read(text),
    expandable_string_literal: ({ text }) => expand(text, read),
    verbatim_string_characters: ({ text }) => text.slice(1, -1).replaceAll(`''`, `'`),
    decimal_integer_literal: ({ text }) => Number(text),
    command,
    invokation_expression: invoke,
    member_access: member,
    element_access: element,
    hash_literal_expression: table,
    array_expression: gather,
    expression_with_unary_operator: unary,
    cast_expression: (node) => {
      const [type, value] = named(node);
      if (type === undefined || value === undefined) throw new Error(node.text);
      return cast(type.text, evaluate(value));
    },
    assignment_expression: (node) => {
      assign(node);
      return NOTHING;
    },
    post_increment_expression: (node) => {
      write(only(node), toWhole(evaluate(only(node))) + 1);
      return NOTHING;
    },
    array_literal_expression: (node) =>
      named(node).length > 1 ? named(node).map(evaluate) : evaluate(only(node)),
  };
  const evaluate = (node: Node): unknown => {
    const evaluator = EVALUATORS[node.type];
    if (evaluator !== undefined) return evaluator(node);
    if (LEVEL.test(node.type) && named(node).length > 1) return binary(node);
    return evaluate(only(node));
  };

  run(script);
}
