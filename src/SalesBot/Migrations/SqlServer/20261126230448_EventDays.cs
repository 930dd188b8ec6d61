using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class EventDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AfterBrief",
                table: "Campaigns",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "BeforeId",
                table: "Campaigns",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EventOn",
                table: "Campaigns",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WakeAt",
                table: "Campaigns",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MeetingReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    After = table.Column<bool>(type: "bit", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingReminders", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_BeforeId",
                table: "Campaigns",
                column: "BeforeId",
                unique: true,
                filter: "[BeforeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_WakeAt",
                table: "Campaigns",
                column: "WakeAt",
                filter: "[WakeAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReminders_DueAt",
                table: "MeetingReminders",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReminders_EventId_After",
                table: "MeetingReminders",
                columns: new[] { "EventId", "After" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeetingReminders");

            migrationBuilder.DropIndex(
                name: "IX_Campaigns_BeforeId",
                table: "Campaigns");

            migrationBuilder.DropIndex(
                name: "IX_Campaigns_WakeAt",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "AfterBrief",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "BeforeId",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "EventOn",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "WakeAt",
                table: "Campaigns");
        }
    }
}
