import {
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { executableSchema } from '../../src/server/schema.ts';

/** Each way to write a text where a type takes one: itself, the required members of an input, or one of several. */
function textsIn(type: GraphQLNamedType): string[] {
  if (!isInputObjectType(type)) return ['String', 'ID'].includes(type.name) ? [`$${type.name}`] : [];
  const fields = Object.values(type.getFields());
  const inside = (one: GraphQLInputField): string[] =>
    textsIn(getNamedType(one.type)).map((text) => `${one.name}: ${text}`);
  if (type.isOneOf) return fields.flatMap((one) => inside(one).map((text) => `{${text}}`));
  const texts = fields.filter(isRequiredInputField).flatMap(inside);
  // A filter without a text that must be given looks nothing up.
  return texts.length > 0 ? [`{${texts.join(', ')}}`] : [];
}

/** Every root field that looks something up by texts, once for each way to name it. */
export const lookUps = Object.values(executableSchema().getQueryType()!.getFields()).flatMap((field) => {
  const required = field.args.filter(isRequiredArgument);
  const ways = required.map((one) => textsIn(getNamedType(one.type)).map((text) => `${one.name}: ${text}`));
  if (ways.length === 0 || ways.some((texts) => texts.length === 0)) return [];
  const count = Math.max(...ways.map((texts) => texts.length));
  return Array.from({ length: count }, (_, way) => {
    const given = ways.map((texts) => texts[way] ?? texts[0]).join(', ');
    return `${field.name}_${way}: ${field.name}(${given.replace('ids: $ID', 'ids: [$ID]')}) { __typename }`;
  });
});
