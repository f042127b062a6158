// For tests: classes of SPDX 3.0.1 that are written here, with their properties, from the published model (spdx.org/rdf/3.0.1).
// `!` must be there, `*` may be several; `enum` is followed by the words that are allowed. Deeper lines go on.

/** Classes, each with what it is a kind of, and the properties that it adds. */
export const SPDX_SHAPES = `
CreationInfo < SHACLObject
  comment string
  created! time
  createdBy!* object
  createdUsing* object
  specVersion! string
Element < SHACLObject
  comment string
  creationInfo! object
  description string
  externalIdentifier* object
  externalRef* object
  name string
  summary string
  verifiedUsing* object
ElementCollection < Element
  element* object
  profileConformance* enum ai build core dataset expandedLicensing extension lite security simpleLicensing
    software
  rootElement* object
SpdxDocument < ElementCollection
  dataLicense object
  import* object
  namespaceMap* object
Bundle < ElementCollection
  context string
Bom < Bundle
software_Sbom < Bom
  software_sbomType* enum analyzed build deployed design runtime source
Artifact < Element
  builtTime time
  originatedBy* object
  releaseTime time
  standardName* string
  suppliedBy object
  supportLevel* enum deployed development endOfSupport limitedSupport noAssertion noSupport support
  validUntilTime time
software_SoftwareArtifact < Artifact
  software_additionalPurpose* enum application archive bom configuration container data device deviceDriver
    diskImage documentation evidence executable file filesystemImage firmware framework install library manifest
    model module operatingSystem other patch platform requirement source specification test
  software_attributionText* string
  software_contentIdentifier* object
  software_copyrightText string
  software_primaryPurpose enum application archive bom configuration container data device deviceDriver
    diskImage documentation evidence executable file filesystemImage firmware framework install library manifest
    model module operatingSystem other patch platform requirement source specification test
software_Package < software_SoftwareArtifact
  software_downloadLocation uri
  software_homePage uri
  software_packageUrl uri
  software_packageVersion string
  software_sourceInfo string
ai_AIPackage < software_Package
  ai_autonomyType enum no noAssertion yes
  ai_domain* string
  ai_energyConsumption object
  ai_hyperparameter* object
  ai_informationAboutApplication string
  ai_informationAboutTraining string
  ai_limitation string
  ai_metric* object
  ai_metricDecisionThreshold* object
  ai_modelDataPreprocessing* string
  ai_modelExplainability* string
  ai_safetyRiskAssessment enum high low medium serious
  ai_standardCompliance* string
  ai_typeOfModel* string
  ai_useSensitivePersonalInformation enum no noAssertion yes
dataset_DatasetPackage < software_Package
  dataset_anonymizationMethodUsed* string
  dataset_confidentialityLevel enum amber clear green red
  dataset_dataCollectionProcess string
  dataset_dataPreprocessing* string
  dataset_datasetAvailability enum clickthrough directDownload query registration scrapingScript
  dataset_datasetNoise string
  dataset_datasetSize number
  dataset_datasetType!* enum audio categorical graph image noAssertion numeric other sensor structured syntactic
    text timeseries timestamp video
  dataset_datasetUpdateMechanism string
  dataset_hasSensitivePersonalInformation enum no noAssertion yes
  dataset_intendedUse string
  dataset_knownBias* string
  dataset_sensor* object
software_File < software_SoftwareArtifact
  contentType string
  software_fileKind enum directory file
Relationship < Element
  completeness enum complete incomplete noAssertion
  endTime time
  from! object
  relationshipType! enum affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo
    delegatedTo dependsOn descendantOf describes doesNotAffect expandsTo exploitCreatedBy fixedBy fixedIn
    foundBy generates hasAddedFile hasAssessmentFor hasAssociatedVulnerability hasConcludedLicense hasDataFile
    hasDeclaredLicense hasDeletedFile hasDependencyManifest hasDistributionArtifact hasDocumentation
    hasDynamicLink hasEvidence hasExample hasHost hasInput hasMetadata hasOptionalComponent
    hasOptionalDependency hasOutput hasPrerequisite hasProvidedDependency hasRequirement hasSpecification
    hasStaticLink hasTest hasTestCase hasVariant invokedBy modifiedBy other packagedBy patchedBy publishedBy
    reportedBy republishedBy serializedInArtifact testedOn trainedOn underInvestigationFor usesTool
  startTime time
  to!* object
security_Vulnerability < Artifact
  security_modifiedTime time
  security_publishedTime time
  security_withdrawnTime time
security_VulnAssessmentRelationship < Relationship
  suppliedBy object
  security_assessedElement object
  security_modifiedTime time
  security_publishedTime time
  security_withdrawnTime time
security_CvssV2VulnAssessmentRelationship < security_VulnAssessmentRelationship
  security_score! number
  security_vectorString! string
security_CvssV3VulnAssessmentRelationship < security_VulnAssessmentRelationship
  security_score! number
  security_severity! enum critical high low medium none
  security_vectorString! string
security_CvssV4VulnAssessmentRelationship < security_VulnAssessmentRelationship
  security_score! number
  security_severity! enum critical high low medium none
  security_vectorString! string
security_VexVulnAssessmentRelationship < security_VulnAssessmentRelationship
  security_statusNotes string
  security_vexVersion string
security_VexAffectedVulnAssessmentRelationship < security_VexVulnAssessmentRelationship
  security_actionStatement! string
  security_actionStatementTime time
security_VexFixedVulnAssessmentRelationship < security_VexVulnAssessmentRelationship
security_VexNotAffectedVulnAssessmentRelationship < security_VexVulnAssessmentRelationship
  security_impactStatement string
  security_impactStatementTime time
  security_justificationType enum componentNotPresent inlineMitigationsAlreadyExist
    vulnerableCodeCannotBeControlledByAdversary vulnerableCodeNotInExecutePath vulnerableCodeNotPresent
security_VexUnderInvestigationVulnAssessmentRelationship < security_VexVulnAssessmentRelationship
Annotation < Element
  annotationType! enum other review
  contentType string
  statement string
  subject! object
ExternalIdentifier < SHACLObject
  comment string
  externalIdentifierType! enum cpe22 cpe23 cve email gitoid other packageUrl securityOther swhid swid urlScheme
  identifier! string
  identifierLocator* uri
  issuingAuthority string
IntegrityMethod < SHACLObject
  comment string
Hash < IntegrityMethod
  algorithm! enum adler32 blake2b256 blake2b384 blake2b512 blake3 crystalsDilithium crystalsKyber falcon md2 md4
    md5 md6 other sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512
  hashValue! string
DictionaryEntry < SHACLObject
  key! string
  value string
Tool < Element
Agent < Element
SoftwareAgent < Agent
simplelicensing_AnyLicenseInfo < Element
simplelicensing_LicenseExpression < simplelicensing_AnyLicenseInfo
  simplelicensing_customIdToUri* object
  simplelicensing_licenseExpression! string
  simplelicensing_licenseListVersion string
`;
