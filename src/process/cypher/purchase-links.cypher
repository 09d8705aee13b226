// What each given thing of a purchase leads to along one kind of link: one line a way.
// access: read
// params: ids string[]
// row: key string, id string
// hits: 14 * ids
// variant contractsOfAward: MATCH (:Award {id: key})<-[:CONTRACT_FOR]-(x:Contract)
// variant awardsOfContract: MATCH (:Contract {id: key})-[:CONTRACT_FOR]->(x:Award)
// variant awardsOfProcess: MATCH (:ContractingProcess {id: key})<-[:RESULT_OF]-(x:Award)
// variant contractsOfProcess: MATCH (:ContractingProcess {id: key})<-[:CONTRACT_OF]-(x:Contract)
// variant winnersOfProcess: MATCH (:ContractingProcess {id: key})<-[:RESULT_OF]-(:Award)-[:AWARDED_TO]->(x:Organisation)
// variant frameworksSetUp: MATCH (:ContractingProcess {id: key})-[:ESTABLISHES]->(x:Framework)
// variant processesSettingUp: MATCH (:Framework {id: key})<-[:ESTABLISHES]-(x:ContractingProcess)
// variant twins: MATCH (:ContractingProcess {id: key})-[r:SAME_PROCESS_AS]-(x:ContractingProcess) WHERE r.status = 'ACCEPTED'
// variant lotsOfProcess: MATCH (:ContractingProcess {id: key})<-[:PART_OF]-(x:TenderLot)
// variant processesOfLot: MATCH (:TenderLot {id: key})-[:PART_OF]->(x:ContractingProcess)
// variant lotsOfAward: MATCH (:Award {id: key})-[:FOR_LOT]->(x:TenderLot)
// variant awardsOfLot: MATCH (:TenderLot {id: key})<-[:FOR_LOT]-(x:Award)
// variant processesOfNotice: MATCH (:Notice {id: key})-[:ANNOUNCES]->(x:ContractingProcess)
// variant buyersOfNotice: MATCH (:Notice {id: key})-[:ANNOUNCES]->(:ContractingProcess)-[:BOUGHT_BY]->(x:Organisation)
// variant versionsOfNotice: MATCH (:Notice {id: key})-[:DERIVED_FROM]->(x:DatasetVersion)
// variant broaderCodes: MATCH (:CpvCode {id: key})-[:BROADER]->(x:CpvCode)
// variant narrowerCodes: MATCH (:CpvCode {id: key})<-[:BROADER]-(x:CpvCode)
UNWIND $ids AS key
@variant
RETURN DISTINCT key, x.id AS id
ORDER BY key, id LIMIT 20000
