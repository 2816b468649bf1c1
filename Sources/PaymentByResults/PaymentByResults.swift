// The door of the library: one import for whoever reads, projects and assesses programmes that
// pay by results.
@_exported public import PBRAppraisal
@_exported public import PBRChance
@_exported public import PBRClaims
@_exported public import PBRCommitteeReports
@_exported public import PBRFiles
@_exported public import PBRFindings
@_exported public import PBRInvention
@_exported public import PBRProgramme
@_exported public import PBRProjection
@_exported public import PBRQuantities
@_exported public import PBRReconciliation
@_exported public import PBRRegister
@_exported public import PBRReporting
@_exported public import PBRRuns
@_exported public import PBRStatements
