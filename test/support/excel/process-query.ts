import { ExcelError } from './excel-error';
import { type ModelObject, isModelObject } from './model-object';
import {
  ACTION,
  type GivenArguments,
  PATH,
  type QueryAction,
  type QueryBody,
  type QueryPath,
  parseQueryBody,
} from './query-body';
import { setOf } from './requirement-sets';

/** What a request is answered from. */
export interface QueryTarget {
  readonly root: ModelObject;
  /** Objects that the add-in keeps between requests, by the name it knows them under. */
  readonly references: Map<string, ModelObject>;
  /** Whether the members of ExcelApi 1.x are there. */
  readonly hasSet: (minor: number) => boolean;
}

/** The answer to the body of a request, both as JSON; actions are carried out until one fails. */
export function processQuery(bodyJson: string, target: QueryTarget): string {
  const body = parseQueryBody(bodyJson);
  const request = startRequest(body, target);
  const Results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: request.carryOut(action) ?? null });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const Error = {
        ActionIndex: index,
        Code: error.code,
        Message: error.message,
        HttpStatusCode: 400,
      };
      return JSON.stringify({ Results, Error });
    }
  }
  const traces = body.Actions.filter(({ ActionType }) => ActionType === ACTION.trace);
  return JSON.stringify({ Results, TraceIds: traces.map(({ Id }) => Id) });
}

interface Request {
  readonly carryOut: (action: QueryAction) => unknown;
}

function startRequest(body: QueryBody, target: QueryTarget): Request {
  const objects = new Map<number, ModelObject | null>();
  const kept = new Map<ModelObject, string>();

  const member = <T>(
    object: ModelObject,
    name: string,
    of: Readonly<Record<string, T>> | undefined,
  ): T => {
    const found = of?.[name];
    if (found === undefined) throw new Error(`The simulation has no ${object.kind}.${name}`);
    if (!target.hasSet(setOf(object.kind, name))) throw new ExcelError('ApiNotFound');
    return found;
  };

  const argumentsOf = (info: GivenArguments): readonly unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return path === 0 ? value : objectAt(path);
    });

  const objectAt = (id: number): ModelObject | null => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const resolved = resolve(id);
    objects.set(id, resolved);
    return resolved;
  };

  const resolve = (id: number): ModelObject | null => {
    const path = body.ObjectPaths[String(id)];
    if (path === undefined || path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.root) return target.root;
    if (path.ObjectPathType === PATH.reference) return referenced(path.Name ?? '');
    const parent = objectAt(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const value = reach(parent, path);
    return isModelObject(value) ? value : null;
  };

  const referenced = (name: string): ModelObject => {
    const found = target.references.get(name);
    if (found === undefined) throw new ExcelError('InvalidReference');
    return found;
  };

  const reach = (parent: ModelObject, path: QueryPath): unknown => {
    const { ObjectPathType: type, Name: name = '', ArgumentInfo: info } = path;
    if (type === PATH.property) return member(parent, name, parent.get)();
    const method = type === PATH.indexer ? 'Indexer' : name;
    return member(parent, method, parent.call)(...argumentsOf(info));
  };

  const instantiated = (object: ModelObject): Record<string, unknown> => ({
    ...(object.id === undefined ? {} : { Id: object.id }),
    ...(kept.has(object) ? { _ReferenceId: kept.get(object) } : {}),
  });

  const keepReference = (object: ModelObject): void => {
    const name = `reference-${String(target.references.size + 1)}-${String(objects.size)}`;
    target.references.set(name, object);
    kept.set(object, name);
  };

  const call = (object: ModelObject, action: QueryAction): unknown => {
    const name = action.Name ?? '';
    const [first] = argumentsOf(action.ArgumentInfo);
    if (name === '_KeepReference') keepReference(object);
    else if (name === '_RemoveReference') target.references.delete(String(first));
    else return member(object, name, object.call)(...argumentsOf(action.ArgumentInfo));
    return null;
  };

  const project = (object: ModelObject, paths: readonly string[]): unknown => {
    const own = instantiated(object);
    if (object.items !== undefined) {
      const items = object
        .items()
        .map((item, index) => ({ ...asRecord(project(item, paths)), _Index: index }));
      return { ...own, _Items: items };
    }
    for (const [name, rest] of byHead(paths)) {
      if (name === 'Id') continue;
      const value = member(object, name, object.get)();
      own[name] = isModelObject(value) ? project(value, rest) : value;
    }
    return own;
  };

  const carryOut = (action: QueryAction): unknown => {
    if (action.ActionType === ACTION.trace) return null;
    const object = objectAt(action.ObjectPathId);
    if (object === null) return null;
    const { Name: name = '' } = action;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return instantiated(object);
      case ACTION.query:
        return project(object, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return call(object, action);
      case ACTION.setProperty:
        member(object, name, object.set)(argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new ExcelError('NotImplemented');
    }
  };
  return { carryOut };
}

/** Paths such as `format/font` by their first part, as the wire spells it. */
function byHead(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    const below = heads.get(name) ?? [];
    heads.set(name, rest.length === 0 ? below : [...below, rest.join('/')]);
  }
  return heads;
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
