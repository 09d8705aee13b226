/** What a resolver may answer with: for a field's type T, T or a promise of it. */
type AnswerOf<Resolve> =
  Extract<Resolve, (...args: never) => unknown> extends (...args: never) => infer Answer ? Answer : never;

/** What GraphQL takes from a property: what it returns when it is a function, and none for what is left out. */
type Taken<Property> = Property extends (...args: never) => infer Returned
  ? Returned
  : Property extends undefined
    ? null
    : Property;

/** The fields for which a parent has no property of a fitting type; `__isTypeOf` and the like are no fields. */
type WithoutProperty<Resolvers, Parent> = {
  [Field in keyof Resolvers]-?: Field extends `__${string}`
    ? never
    : Field extends keyof Parent
      ? [Taken<Parent[Field]>] extends [AnswerOf<Resolvers[Field]>]
        ? never
        : Field
      : Field;
}[keyof Resolvers];

/**
 * Resolvers of a type that leave out only fields which the parent has as a property of a fitting type: GraphQL answers
 * with that property. Else a column that is renamed, or may be null from now on, would first be noticed by a caller.
 */
export type Complete<Resolvers, Parent> = Omit<Resolvers, WithoutProperty<Resolvers, Parent>> &
  Required<Pick<Resolvers, WithoutProperty<Resolvers, Parent>>>;
