// With what each given thing of one kind is linked, how, and what that rests on. isBack: the other is the one that the link is said of.
// access: read
// params: ids string[], @include rollup-counted
// row: key string, link ConnectionLink, isBack boolean, @include connection-thing, amountE4 int?, currencies string[], since string?, until string?, sources string[]
// hits: 60 * ids + 15 * connection-perimeter
// unique: key, kind, id, link, isBack
// variant Organisation: @include links-of-organisation
// variant Lot: @include links-of-lot
// variant Framework: @include links-of-framework
// variant FrameworkFamily: @include links-of-family
// variant Award: @include links-of-award
// variant Contract: @include links-of-contract
UNWIND $ids AS key
CALL (key) {
@variant
}
RETURN key, link, isBack, @include connection-thing, amountE4, currencies, since, until, sources
ORDER BY key, kind, id, link, isBack LIMIT 500000
