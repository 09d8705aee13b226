// How a family is linked: with its frameworks.
MATCH (:FrameworkFamily {id: key})<-[:ITERATION_OF]-(x:Framework) WITH x, x.source AS source
RETURN 'ITERATION_OF' AS link, true AS isBack, x, @include link-plain
