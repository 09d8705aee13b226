// Whether a tender notice announced a process `p`: then it is an opportunity.
EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
