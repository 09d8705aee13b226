// What is told of some buyers and suppliers to who matches names with them.
// access: read
// params: ids string[]
// row: @include organisation-columns, isBuyer boolean, isSupplier boolean, isListed boolean
// hits: 18 * ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN @include organisation-columns, (o:PublicBody OR o:Buyer) AS isBuyer, o:Supplier AS isSupplier, o:PublicBody AS isListed
