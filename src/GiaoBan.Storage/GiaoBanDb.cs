using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Situations;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using GiaoBan.Storage.Files;
using GiaoBan.Storage.Outbox;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>The one door to the database. Mappings live beside it, one file for each module.</summary>
public sealed class GiaoBanDb(DbContextOptions<GiaoBanDb> options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<LineOfWork> Lines => Set<LineOfWork>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitEdge> UnitEdges => Set<UnitEdge>();
    public DbSet<UnitAlias> UnitAliases => Set<UnitAlias>();
    public DbSet<UnnamedUnits> UnnamedUnits => Set<UnnamedUnits>();
    public DbSet<Hierarchy> Hierarchies => Set<Hierarchy>();
    public DbSet<UnitSuccession> UnitSuccessions => Set<UnitSuccession>();
    public DbSet<UnitGroup> UnitGroups => Set<UnitGroup>();
    public DbSet<Reorganisation> Reorganisations => Set<Reorganisation>();
    public DbSet<ReportingPeriod> Periods => Set<ReportingPeriod>();
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<ReportForm> ReportForms => Set<ReportForm>();
    public DbSet<UnitReport> Reports => Set<UnitReport>();
    public DbSet<ReportItem> ReportItems => Set<ReportItem>();
    public DbSet<Addendum> Addenda => Set<Addendum>();
    public DbSet<ReportScan> ReportScans => Set<ReportScan>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<DraftField> DraftFields => Set<DraftField>();
    public DbSet<MatterGroup> MatterGroups => Set<MatterGroup>();
    public DbSet<MatterParting> MatterPartings => Set<MatterParting>();
    public DbSet<ConsolidatedSentence> ConsolidatedSentences => Set<ConsolidatedSentence>();
    public DbSet<FrozenEdition> FrozenEditions => Set<FrozenEdition>();
    public DbSet<LineQuestion> LineQuestions => Set<LineQuestion>();
    public DbSet<JointEffort> JointEfforts => Set<JointEffort>();
    public DbSet<PlanTarget> PlanTargets => Set<PlanTarget>();
    public DbSet<Conference> Conferences => Set<Conference>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();
    public DbSet<Conclusion> Conclusions => Set<Conclusion>();
    public DbSet<Directive> Directives => Set<Directive>();
    public DbSet<ConclusionNotice> ConclusionNotices => Set<ConclusionNotice>();
    public DbSet<ApprovalStep> ApprovalSteps => Set<ApprovalStep>();
    public DbSet<OpinionRequest> OpinionRequests => Set<OpinionRequest>();
    public DbSet<SignedCopy> SignedCopies => Set<SignedCopy>();
    public DbSet<LexiconEntry> LexiconEntries => Set<LexiconEntry>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<ReminderLadder> ReminderLadders => Set<ReminderLadder>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<AssignmentSource> AssignmentSources => Set<AssignmentSource>();
    public DbSet<ProgressNote> ProgressNotes => Set<ProgressNote>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<ProposalAnswer> ProposalAnswers => Set<ProposalAnswer>();
    public DbSet<PointTable> PointTables => Set<PointTable>();
    public DbSet<Appraisal> Appraisals => Set<Appraisal>();
    public DbSet<Exemplar> Exemplars => Set<Exemplar>();
    public DbSet<Commendation> Commendations => Set<Commendation>();
    public DbSet<YearScore> YearScores => Set<YearScore>();
    public DbSet<Bulletin> Bulletins => Set<Bulletin>();
    public DbSet<YearTheme> YearThemes => Set<YearTheme>();
    public DbSet<Pilot> Pilots => Set<Pilot>();
    public DbSet<SituationNote> Situations => Set<SituationNote>();
    public DbSet<Congress> Congresses => Set<Congress>();
    public DbSet<TrainingNeed> TrainingNeeds => Set<TrainingNeed>();
    public DbSet<TrainingCourse> TrainingCourses => Set<TrainingCourse>();
    public DbSet<ThreadLink> ThreadLinks => Set<ThreadLink>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<PaperReading> PaperReadings => Set<PaperReading>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<StandIn> StandIns => Set<StandIn>();
    public DbSet<GuestLink> GuestLinks => Set<GuestLink>();
    public DbSet<SecondFactorDemand> SecondFactorDemands => Set<SecondFactorDemand>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<StoredFileContent> FileContents => Set<StoredFileContent>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditPayload> AuditPayloads => Set<AuditPayload>();
    public DbSet<Redaction> Redactions => Set<Redaction>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    private readonly List<ManyRows> _many = [];
    private PeriodId? _open;

    /// <summary>
    /// New rows by the thousand, for the next <see cref="CommitAsync"/>: written and audited like any other, but not tracked
    /// afterwards. In the order they are given in; nothing that is tracked goes before them.
    /// </summary>
    public void AddMany<T>(IEnumerable<T> rows) where T : class
    {
        object[] all = [.. rows];
        if (all.Length > 0) _many.Add(new ManyRows(Model.FindEntityType(typeof(T))!, all));
    }

    /// <summary>
    /// For the next <see cref="CommitAsync"/>: looked at once more inside its transaction, and held until it ends. Whoever closes the period
    /// at the same moment waits for this, or this finds it closed and fails with a <see cref="PeriodClosedException"/>.
    /// </summary>
    public void OnlyWhileOpen(PeriodId period) => _open = period;

    /// <summary>
    /// One act, one transaction: the changed rows, the audit entry that names who did it and why, and whatever was put into
    /// the outbox. The only way to change a row that is audited.
    /// </summary>
    public async Task CommitAsync(Act act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false; // once is enough: every look at the tracker would compare every row again
        try
        {
            RootVersions.Raise(this);
            if (AuditEntry.For(act, this, _many) is { } entry) AuditEntries.Add(entry);
            if (act.RequestId is { } request) AnsweredRequests.Add(new AnsweredRequest(request, act.AccountId ?? Guid.Empty, act.AtUtc));

            await SaveActAsync(ct);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Saves rows that are not audited (drafts being typed, sign-in counters, keys). An audited change here is a bug.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseSilentChanges();
        return await SaveGatedAsync(cancellationToken);
    }

    /// <summary>The same, for the framework's own rows: keys are saved synchronously, rarely, and need no turn at the gate.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseSilentChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        foreach (var id in TypedIdConverter.AllIdTypes)
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(GiaoBanDb).Assembly);
        RootVersions.Map(builder);
    }

    private void RefuseSilentChanges()
    {
        if (ChangeTracker.Entries<IAudited>().FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) is { } silent)
            throw new InvalidOperationException($"{silent.Entity.GetType().Name} changed without an act: use CommitAsync.");
    }

    private async Task SaveActAsync(CancellationToken ct)
    {
        using var turn = await WriterGate.EnterAsync(this, ct);
        var mustBeOpen = _open;
        _open = null;
        if (_many.Count == 0 && mustBeOpen is null)
        {
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
            return;
        }
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        if (mustBeOpen is { } period && !await IsHeldOpenAsync(period, ct)) throw new PeriodClosedException();
        foreach (var rows in _many) await rows.WriteAsync(this, ct);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
        if (own is not null) await own.CommitAsync(ct);
        _many.Clear();
    }

    // In PostgreSQL all who send share the row, and whoever closes it waits for them; SQLite's one writer is already the only one.
    private Task<bool> IsHeldOpenAsync(PeriodId period, CancellationToken ct) => Database.IsSqlite()
        ? Periods.AnyAsync(p => p.Id == period && p.State != PeriodState.Closed, ct)
        : Periods.FromSql($"SELECT * FROM reporting_period WHERE id = {period.Value} FOR SHARE").AsNoTracking().AsAsyncEnumerable().AnyAsync(p => p.State is not PeriodState.Closed, ct).AsTask();

    private async Task<int> SaveGatedAsync(CancellationToken ct)
    {
        using var turn = await WriterGate.EnterAsync(this, ct);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
    }
}
