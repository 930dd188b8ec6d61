using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SalesBot.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Board : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "JobsPasses");

            migrationBuilder.DropIndex(
                name: "IX_Orders_LeadId",
                table: "Orders");

            migrationBuilder.CreateTable(
                name: "PagePasses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Page = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Opened = table.Column<bool>(type: "boolean", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PagePasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PagePasses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_LeadId_State_Total",
                table: "Orders",
                columns: new[] { "LeadId", "State", "Total" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Source_ClientId",
                table: "Orders",
                columns: new[] { "Source", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_State_ClosedAt",
                table: "Leads",
                columns: new[] { "State", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_State_Stage_WaitingSince",
                table: "Leads",
                columns: new[] { "State", "Stage", "WaitingSince" });

            migrationBuilder.CreateIndex(
                name: "IX_PagePasses_ExpiresAt",
                table: "PagePasses",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_PagePasses_Hash",
                table: "PagePasses",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PagePasses_PersonId",
                table: "PagePasses",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PagePasses");

            migrationBuilder.DropIndex(
                name: "IX_Orders_LeadId_State_Total",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Source_ClientId",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Leads_State_ClosedAt",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_State_Stage_WaitingSince",
                table: "Leads");

            migrationBuilder.CreateTable(
                name: "JobsPasses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Opened = table.Column<bool>(type: "boolean", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobsPasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobsPasses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_LeadId",
                table: "Orders",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_JobsPasses_ExpiresAt",
                table: "JobsPasses",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobsPasses_Hash",
                table: "JobsPasses",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobsPasses_PersonId",
                table: "JobsPasses",
                column: "PersonId");
        }
    }
}
