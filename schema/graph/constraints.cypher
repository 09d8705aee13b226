// The keys of src/graph/model.ts and the indexes the statements name. One statement ends at each semicolon.
// A test compares the keys with the model; another runs EXPLAIN on every statement over this whole set.

CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_id IF NOT EXISTS FOR (n:Identifier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT size_assertion_id IF NOT EXISTS FOR (n:SizeAssertion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT framework_family_id IF NOT EXISTS FOR (n:FrameworkFamily) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT framework_id IF NOT EXISTS FOR (n:Framework) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lot_id IF NOT EXISTS FOR (n:Lot) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lot_category_id IF NOT EXISTS FOR (n:LotCategory) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT spend_line_id IF NOT EXISTS FOR (n:SpendLine) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contracting_process_id IF NOT EXISTS FOR (n:ContractingProcess) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tender_lot_id IF NOT EXISTS FOR (n:TenderLot) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT award_id IF NOT EXISTS FOR (n:Award) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contract_id IF NOT EXISTS FOR (n:Contract) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notice_id IF NOT EXISTS FOR (n:Notice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cpv_code_id IF NOT EXISTS FOR (n:CpvCode) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_scheme_id IF NOT EXISTS FOR (n:IdentifierScheme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_version_id IF NOT EXISTS FOR (n:DatasetVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_document_id IF NOT EXISTS FOR (n:SourceDocument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (n:ImportRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;

CREATE INDEX organisation_source IF NOT EXISTS FOR (n:Organisation) ON (n.source);
CREATE INDEX identifier_source IF NOT EXISTS FOR (n:Identifier) ON (n.source);
CREATE INDEX name_source IF NOT EXISTS FOR (n:Name) ON (n.source);
CREATE INDEX framework_family_source IF NOT EXISTS FOR (n:FrameworkFamily) ON (n.source);
CREATE INDEX framework_source IF NOT EXISTS FOR (n:Framework) ON (n.source);
CREATE INDEX lot_source IF NOT EXISTS FOR (n:Lot) ON (n.source);
CREATE INDEX cpv_code_source IF NOT EXISTS FOR (n:CpvCode) ON (n.source);
CREATE INDEX identifier_scheme_source IF NOT EXISTS FOR (n:IdentifierScheme) ON (n.source);
CREATE INDEX lot_category_source IF NOT EXISTS FOR (n:LotCategory) ON (n.source);
CREATE INDEX organisation_slug IF NOT EXISTS FOR (n:Organisation) ON (n.slug);
CREATE INDEX public_body_name IF NOT EXISTS FOR (n:PublicBody) ON (n.nameKey, n.id);
CREATE INDEX supplier_name IF NOT EXISTS FOR (n:Supplier) ON (n.nameKey, n.id);
CREATE INDEX buyer_name IF NOT EXISTS FOR (n:Buyer) ON (n.nameKey, n.id);
CREATE INDEX organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.nameKey, n.id);
CREATE INDEX name_normalised IF NOT EXISTS FOR (n:Name) ON (n.normalised);
CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (n:Name) ON EACH [n.text, n.normalised];
DROP INDEX name_text IF EXISTS;
CREATE FULLTEXT INDEX framework_words IF NOT EXISTS FOR (n:Framework|Lot) ON EACH [n.name, n.id, n.slug, n.reference];
CREATE FULLTEXT INDEX title_text IF NOT EXISTS FOR (n:ContractingProcess|Award|Contract) ON EACH [n.title];
CREATE INDEX mention_version IF NOT EXISTS FOR (n:Mention) ON (n.versionId, n.role, n.raw);
CREATE INDEX mention_role IF NOT EXISTS FOR (n:Mention) ON (n.role, n.raw);

CREATE INDEX notice_process IF NOT EXISTS FOR (n:Notice) ON (n.ocid, n.id);
CREATE INDEX contracting_process_ocid IF NOT EXISTS FOR (n:ContractingProcess) ON (n.ocid);
CREATE INDEX tender_lot_process IF NOT EXISTS FOR (n:TenderLot) ON (n.ocid);
CREATE INDEX award_process IF NOT EXISTS FOR (n:Award) ON (n.ocid);
CREATE INDEX contract_process IF NOT EXISTS FOR (n:Contract) ON (n.ocid);

CREATE INDEX spend_line_buyer IF NOT EXISTS FOR (n:SpendLine) ON (n.buyerId, n.period);
CREATE INDEX spend_line_supplier IF NOT EXISTS FOR (n:SpendLine) ON (n.supplierId, n.period);
CREATE INDEX spend_line_period IF NOT EXISTS FOR (n:SpendLine) ON (n.period);
CREATE INDEX spend_line_version IF NOT EXISTS FOR (n:SpendLine) ON (n.versionId, n.period);
CREATE INDEX spend_line_lot IF NOT EXISTS FOR (n:SpendLine) ON (n.lot, n.id);
CREATE INDEX spend_line_buyer_page IF NOT EXISTS FOR (n:SpendLine) ON (n.buyerId, n.id);
CREATE INDEX spend_line_supplier_page IF NOT EXISTS FOR (n:SpendLine) ON (n.supplierId, n.id);

CREATE INDEX supplied_buyer IF NOT EXISTS FOR ()-[r:SUPPLIED]-() ON (r.buyerId);
CREATE INDEX supplied_supplier IF NOT EXISTS FOR ()-[r:SUPPLIED]-() ON (r.supplierId);
CREATE INDEX supplied_year IF NOT EXISTS FOR ()-[r:SUPPLIED]-() ON (r.financialYear);
CREATE INDEX supplied_tree_top IF NOT EXISTS FOR ()-[r:SUPPLIED_TREE]-() ON (r.rootId, r.size, r.netE4, r.supplierId, r.bodies);
CREATE INDEX supplied_tree_supplier IF NOT EXISTS FOR ()-[r:SUPPLIED_TREE]-() ON (r.supplierId);
