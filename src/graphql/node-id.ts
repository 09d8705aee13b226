/** What a global id stands for: the GraphQL type and the key of the thing within it. */
export type NodeId = Readonly<{ type: string; key: string }>;

const TYPE = /^[A-Z][A-Za-z0-9]*$/;
const NODE_ID = /^([a-z][A-Za-z0-9]*):(.{1,400})$/s;

/** The global id of a thing, opaque by contract: ('FrameworkFamily', 'g-cloud') is "frameworkFamily:g-cloud". */
export function toNodeId(type: string, key: string): string {
  if (!TYPE.test(type) || key === '') throw new Error(`Invariant broken: node-id-of-a-type ${type}`);
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}:${key}`;
}

/** The type and key of a global id; null when it is not one of ours. */
export function fromNodeId(id: string): NodeId | null {
  const [, type, key] = NODE_ID.exec(id) ?? [];
  return type && key ? { type: type.charAt(0).toUpperCase() + type.slice(1), key } : null;
}
