namespace GiaoBan.Domain;

/// <summary>
/// An id that cannot be mixed up with another kind's. Values are UUID v7, unique across sites that exchange files;
/// never sort by them: an explicit order stands in the row.
/// </summary>
public interface ITypedId
{
    Guid Value { get; }
}

public readonly record struct UnitId(Guid Value) : ITypedId { public static UnitId New() => new(Guid.CreateVersion7()); }
public readonly record struct LineId(Guid Value) : ITypedId { public static LineId New() => new(Guid.CreateVersion7()); }
public readonly record struct PeriodId(Guid Value) : ITypedId { public static PeriodId New() => new(Guid.CreateVersion7()); }
public readonly record struct DueStepId(Guid Value) : ITypedId { public static DueStepId New() => new(Guid.CreateVersion7()); }
public readonly record struct DueExceptionId(Guid Value) : ITypedId { public static DueExceptionId New() => new(Guid.CreateVersion7()); }
public readonly record struct IndicatorId(Guid Value) : ITypedId { public static IndicatorId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReportFormId(Guid Value) : ITypedId { public static ReportFormId New() => new(Guid.CreateVersion7()); }
public readonly record struct FormSectionId(Guid Value) : ITypedId { public static FormSectionId New() => new(Guid.CreateVersion7()); }
public readonly record struct FormFigureId(Guid Value) : ITypedId { public static FormFigureId New() => new(Guid.CreateVersion7()); }
public readonly record struct FormRuleId(Guid Value) : ITypedId { public static FormRuleId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReportId(Guid Value) : ITypedId { public static ReportId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReportItemId(Guid Value) : ITypedId { public static ReportItemId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReportStepId(Guid Value) : ITypedId { public static ReportStepId New() => new(Guid.CreateVersion7()); }
public readonly record struct AddendumId(Guid Value) : ITypedId { public static AddendumId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReportScanId(Guid Value) : ITypedId { public static ReportScanId New() => new(Guid.CreateVersion7()); }
public readonly record struct FollowUpId(Guid Value) : ITypedId { public static FollowUpId New() => new(Guid.CreateVersion7()); }
public readonly record struct ConferenceId(Guid Value) : ITypedId { public static ConferenceId New() => new(Guid.CreateVersion7()); }
public readonly record struct DelegateId(Guid Value) : ITypedId { public static DelegateId New() => new(Guid.CreateVersion7()); }
public readonly record struct AgendaItemId(Guid Value) : ITypedId { public static AgendaItemId New() => new(Guid.CreateVersion7()); }
public readonly record struct ContributionId(Guid Value) : ITypedId { public static ContributionId New() => new(Guid.CreateVersion7()); }
public readonly record struct SourceDocumentId(Guid Value) : ITypedId { public static SourceDocumentId New() => new(Guid.CreateVersion7()); }
public readonly record struct ConclusionId(Guid Value) : ITypedId { public static ConclusionId New() => new(Guid.CreateVersion7()); }
public readonly record struct DirectiveId(Guid Value) : ITypedId { public static DirectiveId New() => new(Guid.CreateVersion7()); }
public readonly record struct ConclusionNoticeId(Guid Value) : ITypedId { public static ConclusionNoticeId New() => new(Guid.CreateVersion7()); }
public readonly record struct NoticeVersionId(Guid Value) : ITypedId { public static NoticeVersionId New() => new(Guid.CreateVersion7()); }
public readonly record struct NoticeParagraphId(Guid Value) : ITypedId { public static NoticeParagraphId New() => new(Guid.CreateVersion7()); }
public readonly record struct ApprovalStepId(Guid Value) : ITypedId { public static ApprovalStepId New() => new(Guid.CreateVersion7()); }
public readonly record struct OpinionRequestId(Guid Value) : ITypedId { public static OpinionRequestId New() => new(Guid.CreateVersion7()); }
public readonly record struct SignedCopyId(Guid Value) : ITypedId { public static SignedCopyId New() => new(Guid.CreateVersion7()); }
public readonly record struct LexiconEntryId(Guid Value) : ITypedId { public static LexiconEntryId New() => new(Guid.CreateVersion7()); }
public readonly record struct AssignmentId(Guid Value) : ITypedId { public static AssignmentId New() => new(Guid.CreateVersion7()); }
public readonly record struct AssignmentSourceId(Guid Value) : ITypedId { public static AssignmentSourceId New() => new(Guid.CreateVersion7()); }
public readonly record struct CoordinatingUnitId(Guid Value) : ITypedId { public static CoordinatingUnitId New() => new(Guid.CreateVersion7()); }
public readonly record struct ProgressNoteId(Guid Value) : ITypedId { public static ProgressNoteId New() => new(Guid.CreateVersion7()); }
public readonly record struct EvidenceId(Guid Value) : ITypedId { public static EvidenceId New() => new(Guid.CreateVersion7()); }
public readonly record struct VerificationId(Guid Value) : ITypedId { public static VerificationId New() => new(Guid.CreateVersion7()); }
public readonly record struct ExtensionId(Guid Value) : ITypedId { public static ExtensionId New() => new(Guid.CreateVersion7()); }
public readonly record struct UnitRequestId(Guid Value) : ITypedId { public static UnitRequestId New() => new(Guid.CreateVersion7()); }
public readonly record struct DueChangeId(Guid Value) : ITypedId { public static DueChangeId New() => new(Guid.CreateVersion7()); }
public readonly record struct MilestoneId(Guid Value) : ITypedId { public static MilestoneId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReminderLadderId(Guid Value) : ITypedId { public static ReminderLadderId New() => new(Guid.CreateVersion7()); }
public readonly record struct LadderStepId(Guid Value) : ITypedId { public static LadderStepId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReminderId(Guid Value) : ITypedId { public static ReminderId New() => new(Guid.CreateVersion7()); }
public readonly record struct StoredFileId(Guid Value) : ITypedId { public static StoredFileId New() => new(Guid.CreateVersion7()); }
public readonly record struct BulletinId(Guid Value) : ITypedId { public static BulletinId New() => new(Guid.CreateVersion7()); }
public readonly record struct BulletinSentenceId(Guid Value) : ITypedId { public static BulletinSentenceId New() => new(Guid.CreateVersion7()); }
public readonly record struct ThreadLinkId(Guid Value) : ITypedId { public static ThreadLinkId New() => new(Guid.CreateVersion7()); }
public readonly record struct AccountId(Guid Value) : ITypedId;
public readonly record struct UnitEdgeId(Guid Value) : ITypedId { public static UnitEdgeId New() => new(Guid.CreateVersion7()); }
public readonly record struct UnitAliasId(Guid Value) : ITypedId { public static UnitAliasId New() => new(Guid.CreateVersion7()); }
public readonly record struct UnitContactId(Guid Value) : ITypedId { public static UnitContactId New() => new(Guid.CreateVersion7()); }
public readonly record struct UnnamedUnitsId(Guid Value) : ITypedId { public static UnnamedUnitsId New() => new(Guid.CreateVersion7()); }
public readonly record struct UnitGroupId(Guid Value) : ITypedId { public static UnitGroupId New() => new(Guid.CreateVersion7()); }
public readonly record struct UnitSuccessionId(Guid Value) : ITypedId { public static UnitSuccessionId New() => new(Guid.CreateVersion7()); }
public readonly record struct ReorganisationId(Guid Value) : ITypedId { public static ReorganisationId New() => new(Guid.CreateVersion7()); }
public readonly record struct ProposalAnswerId(Guid Value) : ITypedId { public static ProposalAnswerId New() => new(Guid.CreateVersion7()); }
public readonly record struct MatterGroupId(Guid Value) : ITypedId { public static MatterGroupId New() => new(Guid.CreateVersion7()); }
public readonly record struct MatterLineId(Guid Value) : ITypedId { public static MatterLineId New() => new(Guid.CreateVersion7()); }
public readonly record struct MatterPartingId(Guid Value) : ITypedId { public static MatterPartingId New() => new(Guid.CreateVersion7()); }
public readonly record struct SentenceId(Guid Value) : ITypedId { public static SentenceId New() => new(Guid.CreateVersion7()); }
public readonly record struct SentenceSourceId(Guid Value) : ITypedId { public static SentenceSourceId New() => new(Guid.CreateVersion7()); }
public readonly record struct FrozenEditionId(Guid Value) : ITypedId { public static FrozenEditionId New() => new(Guid.CreateVersion7()); }
public readonly record struct LineQuestionId(Guid Value) : ITypedId { public static LineQuestionId New() => new(Guid.CreateVersion7()); }
public readonly record struct JointEffortId(Guid Value) : ITypedId { public static JointEffortId New() => new(Guid.CreateVersion7()); }
public readonly record struct JointPartId(Guid Value) : ITypedId { public static JointPartId New() => new(Guid.CreateVersion7()); }
public readonly record struct PlanTargetId(Guid Value) : ITypedId { public static PlanTargetId New() => new(Guid.CreateVersion7()); }
public readonly record struct YearThemeId(Guid Value) : ITypedId { public static YearThemeId New() => new(Guid.CreateVersion7()); }
public readonly record struct ThemeLineId(Guid Value) : ITypedId { public static ThemeLineId New() => new(Guid.CreateVersion7()); }
public readonly record struct PilotId(Guid Value) : ITypedId { public static PilotId New() => new(Guid.CreateVersion7()); }
public readonly record struct PilotCheckId(Guid Value) : ITypedId { public static PilotCheckId New() => new(Guid.CreateVersion7()); }
public readonly record struct PilotSiteId(Guid Value) : ITypedId { public static PilotSiteId New() => new(Guid.CreateVersion7()); }
public readonly record struct PilotTickId(Guid Value) : ITypedId { public static PilotTickId New() => new(Guid.CreateVersion7()); }
public readonly record struct PilotMeasureId(Guid Value) : ITypedId { public static PilotMeasureId New() => new(Guid.CreateVersion7()); }
public readonly record struct SituationId(Guid Value) : ITypedId { public static SituationId New() => new(Guid.CreateVersion7()); }
public readonly record struct SituationTakingId(Guid Value) : ITypedId { public static SituationTakingId New() => new(Guid.CreateVersion7()); }
public readonly record struct CongressId(Guid Value) : ITypedId { public static CongressId New() => new(Guid.CreateVersion7()); }
public readonly record struct CongressRoundId(Guid Value) : ITypedId { public static CongressRoundId New() => new(Guid.CreateVersion7()); }
public readonly record struct CongressStepId(Guid Value) : ITypedId { public static CongressStepId New() => new(Guid.CreateVersion7()); }
public readonly record struct CongressPlaceId(Guid Value) : ITypedId { public static CongressPlaceId New() => new(Guid.CreateVersion7()); }
public readonly record struct CongressMarkId(Guid Value) : ITypedId { public static CongressMarkId New() => new(Guid.CreateVersion7()); }
public readonly record struct TrainingNeedId(Guid Value) : ITypedId { public static TrainingNeedId New() => new(Guid.CreateVersion7()); }
public readonly record struct TrainingCourseId(Guid Value) : ITypedId { public static TrainingCourseId New() => new(Guid.CreateVersion7()); }
public readonly record struct CourseSeatId(Guid Value) : ITypedId { public static CourseSeatId New() => new(Guid.CreateVersion7()); }
public readonly record struct ExemplarId(Guid Value) : ITypedId { public static ExemplarId New() => new(Guid.CreateVersion7()); }
public readonly record struct DossierPartId(Guid Value) : ITypedId { public static DossierPartId New() => new(Guid.CreateVersion7()); }
public readonly record struct ExemplarDifferenceId(Guid Value) : ITypedId { public static ExemplarDifferenceId New() => new(Guid.CreateVersion7()); }
public readonly record struct RecognitionId(Guid Value) : ITypedId { public static RecognitionId New() => new(Guid.CreateVersion7()); }
public readonly record struct SurvivalCheckId(Guid Value) : ITypedId { public static SurvivalCheckId New() => new(Guid.CreateVersion7()); }
public readonly record struct PointTableId(Guid Value) : ITypedId { public static PointTableId New() => new(Guid.CreateVersion7()); }
public readonly record struct CriterionId(Guid Value) : ITypedId { public static CriterionId New() => new(Guid.CreateVersion7()); }
public readonly record struct PointDeductionId(Guid Value) : ITypedId { public static PointDeductionId New() => new(Guid.CreateVersion7()); }
public readonly record struct PointClassId(Guid Value) : ITypedId { public static PointClassId New() => new(Guid.CreateVersion7()); }
public readonly record struct CommendationId(Guid Value) : ITypedId { public static CommendationId New() => new(Guid.CreateVersion7()); }
public readonly record struct YearScoreId(Guid Value) : ITypedId { public static YearScoreId New() => new(Guid.CreateVersion7()); }
public readonly record struct YearScoreLineId(Guid Value) : ITypedId { public static YearScoreLineId New() => new(Guid.CreateVersion7()); }
public readonly record struct YearFactId(Guid Value) : ITypedId { public static YearFactId New() => new(Guid.CreateVersion7()); }
public readonly record struct AppraisalId(Guid Value) : ITypedId { public static AppraisalId New() => new(Guid.CreateVersion7()); }
public readonly record struct ScoreSheetId(Guid Value) : ITypedId { public static ScoreSheetId New() => new(Guid.CreateVersion7()); }
public readonly record struct ScoreLineId(Guid Value) : ITypedId { public static ScoreLineId New() => new(Guid.CreateVersion7()); }
